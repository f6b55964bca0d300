// Search from disk: the documents come as a script, MiniSearch ranks them, an exact number or id comes first.
(() => {
  const NAMES = { claim: "Statement", section: "Section", chart: "Chart", term: "Term", rule: "Rule", source: "Source" };
  const WEIGHT = { claim: 3, section: 2, term: 2, chart: 1.6, rule: 1.2, source: 0.5 };
  const PAGE = 20;
  const WORD = /[\p{L}]+-\d+|[\p{L}\p{N}_]+(?:[.,]\d+)*/gu;

  // 45,728 and 45728 are one word; so are Zelenskyy and Zelenskyý.
  const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/(\d),(?=\d{3})/g, "$1");
  const tokens = (text) => text.match(WORD) || [];

  const documents = window.recordDocuments.map(([kind, title, url, text, place, key], id) => (
    { id, kind, title, url, text, place, key }
  ));
  const byKey = new Map(documents.filter((each) => each.key).map((each) => [plain(each.key), each]));
  const index = new window.MiniSearch({
    fields: ["key", "title", "text", "place"],
    tokenize: tokens,
    processTerm: plain,
    searchOptions: {
      boost: { key: 8, title: 3 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.2 },
      boostDocument: (id) => WEIGHT[documents[id].kind],
    },
  });
  index.addAll(documents);

  // Everything that has all the words; where nothing has, everything that has one.
  const find = (query) => {
    const exact = byKey.get(plain(query.trim()).replace(/^([a-z]{2,4})\s*(\d+)$/, "$1-$2"));
    const asked = exact ? exact.key : query;
    const all = index.search(asked, { combineWith: "AND" });
    const found = all.length ? all : index.search(asked, { combineWith: "OR" });
    const hits = found.map((each) => ({ ...documents[each.id], terms: new Set(each.terms) }));
    return exact ? [...hits.filter((each) => each.id === exact.id), ...hits.filter((each) => each.id !== exact.id)] : hits;
  };

  // Text with its hits marked; built from text nodes, so that nothing of a document is read as HTML.
  const marked = (text, terms) => {
    const line = document.createDocumentFragment();
    let end = 0;
    for (const hit of text.matchAll(WORD)) {
      if (!terms.has(plain(hit[0]))) continue;
      line.append(text.slice(end, hit.index), Object.assign(document.createElement("mark"), { textContent: hit[0] }));
      end = hit.index + hit[0].length;
    }
    line.append(text.slice(end));
    return line;
  };

  const snippet = (text, terms) => {
    const first = [...text.matchAll(WORD)].find((hit) => terms.has(plain(hit[0])));
    const middle = first ? first.index : 0;
    const from = middle < 110 ? 0 : text.indexOf(" ", middle - 90) + 1;
    const to = text.length - from < 240 ? text.length : text.lastIndexOf(" ", from + 220);
    return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
  };

  const element = (name, className, ...children) => {
    const made = Object.assign(document.createElement(name), { className });
    made.append(...children);
    return made;
  };

  const item = ({ kind, title, url, text, place, key, terms }) => {
    const link = element("a", "found-title", ...(kind === "claim" ? [`${key}. `] : []), marked(title, terms));
    link.href = url;
    const where = [NAMES[kind], ...(place && place !== title ? [place] : [])].join(" · ");
    return element("li", "", link, element("p", "found-kind", where), element("p", "found-text", marked(snippet(text, terms), terms)));
  };

  const field = document.getElementById("search-words");
  const list = document.getElementById("search-found");
  const status = document.getElementById("search-status");
  const more = document.getElementById("search-more");
  let hits = [];

  const grow = () => {
    const shown = list.children.length;
    list.append(...hits.slice(shown, shown + PAGE).map(item));
    more.hidden = list.children.length >= hits.length;
    return list.children[shown];
  };

  const show = () => {
    const query = field.value.trim();
    hits = query ? find(query) : [];
    list.replaceChildren();
    grow();
    const count = hits.length === 1 ? "1 result" : `${hits.length.toLocaleString("en")} results`;
    status.textContent = query ? (hits.length ? `${count} for “${query}”` : `Nothing found for “${query}”.`) : "";
    document.title = document.title.replace(/^.*?Search/, query ? `${query} - Search` : "Search");
  };

  let waiting;
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, 150); });
  field.form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  more.addEventListener("click", () => { const next = grow(); if (next) next.querySelector("a").focus(); });
  field.value = new URLSearchParams(location.search).get("q") || "";
  show();
  field.focus();
})();
