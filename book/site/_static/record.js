// Wake a chart when it comes near the screen: the bundle is fetched once, then the chart's own script.
// Scripts, not requests: they load from a folder on disk as well as from a server.
(() => {
  const loaded = new Map();
  const load = (address) => {
    if (!loaded.has(address)) {
      loaded.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${address} did not load`));
        document.head.append(script);
      }));
    }
    return loaded.get(address);
  };

  const width = () => (window.matchMedia("(max-width: 600px)").matches ? "narrow" : "wide");

  const wake = async (figure) => {
    const name = figure.dataset.chart;
    const place = figure.querySelector(`.chart-${width()}`);
    if (!place || place.querySelector(".chart-live")) return;
    await Promise.all([load("charts/vega.js"), load(`charts/${name}.js`)]);
    const both = window.recordCharts[name];
    const spec = { ...both[width()], datasets: both.wide.datasets };
    const still = place.firstElementChild;
    still.classList.add("chart-still");
    const live = document.createElement("div");
    live.className = "chart-live";
    const host = live.appendChild(document.createElement("div"));
    place.style.position = "relative";
    place.append(live);
    await window.recordEmbed(host, spec, { actions: false, renderer: "svg", tooltip: { theme: "custom" } });
    figure.classList.add("is-live");
  };

  const start = () => {
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          watch.unobserve(entry.target);
          wake(entry.target).catch((error) => console.warn(error.message));
        }
      }
    }, { rootMargin: "300px" });
    document.querySelectorAll("figure[data-chart]").forEach((figure) => watch.observe(figure));
  };

  document.addEventListener("DOMContentLoaded", start);
})();
