// Search, filters and sorting for the ledger and the sources. Without this script the tables are plain and complete.
(() => {
  // Names of tables become links to their files; thousands of them in the page would weigh more than all its titles.
  const link = (cells) => {
    for (const cell of cells) {
      const names = cell.textContent.trim().split(" ").filter(Boolean);
      cell.replaceChildren(...names.flatMap((name) => [
        Object.assign(document.createElement("a"), { href: `data/tables/${name}.csv`, textContent: name }), " ",
      ]));
    }
  };

  const start = (form) => {
    const table = document.getElementById(form.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const fields = [...form.querySelectorAll("select:not([name=order])")];
    const words = form.elements.q;
    const status = form.querySelector(".filter-status");
    if (form.dataset.files) link(rows.map((row) => row.cells[form.dataset.files]));
    const off = { topStart: null, topEnd: null, bottomStart: null, bottomEnd: null };
    const live = new window.DataTable(table, { paging: false, autoWidth: false, order: [], layout: off });
    table.classList.add("is-live");

    // A row says what it is in its data attributes or in the words of a cell.
    const says = (row, field) => {
      const { column, filled } = field.dataset;
      const text = column === undefined ? row.dataset[field.name] || "" : row.cells[column].textContent.trim();
      return filled === undefined ? text : text ? "yes" : "no";
    };
    const facts = new Map(rows.map((row) => [row, Object.fromEntries(fields.map((each) => [each.name, says(row, each)]))]));
    live.search.fixed("filters", (text, data, index) => {
      const known = facts.get(live.row(index).node());
      return fields.every((each) => !each.value || known[each.name] === each.value);
    });

    const tell = () => {
      const shown = live.rows({ search: "applied" }).count();
      status.textContent = `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} ${form.dataset.noun}`;
    };

    // The choice stands in the address, so that it can be sent to somebody; a browser may refuse that for a file.
    const remember = () => {
      const chosen = new URLSearchParams();
      for (const each of [words, ...fields]) if (each.value) chosen.set(each.name, each.value);
      try {
        history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}${location.hash}`);
      } catch { /* the table works without */ }
    };

    const apply = () => {
      live.search(words.value).draw();
      tell();
    };
    const changed = () => { apply(); remember(); };

    // Where the address names a row, the row is shown, whatever the filters say.
    const land = () => {
      const row = rows.find((each) => each.id && each.id === decodeURIComponent(location.hash.slice(1)));
      if (!row) return;
      if (!row.isConnected) { form.reset(); live.order([]); apply(); }
      rows.forEach((each) => each.classList.toggle("is-target", each === row));
      row.scrollIntoView({ block: "center" });
    };

    let waiting;
    words.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(changed, 120); });
    fields.forEach((each) => each.addEventListener("change", changed));
    form.elements.order.addEventListener("change", (event) => {
      live.order(event.target.value ? [[Number(event.target.value), "asc"]] : []).draw();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { live.order([]); changed(); }));
    window.addEventListener("hashchange", land);

    for (const [name, value] of new URLSearchParams(location.search)) {
      if (form.elements[name]) form.elements[name].value = value;
    }
    form.hidden = false;
    apply();
    land();
  };

  document.querySelectorAll("form.filters").forEach(start);
})();
