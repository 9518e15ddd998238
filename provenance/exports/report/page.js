"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const VERBATIM = "word for word";
  const FOLD = 3; // so many word-for-word copies of one telling are folded into a line
  const PAGE = 150; // rows put into the list at once: more than two screens, built in a few milliseconds

  // Everything that comes from an article is written by `show`, as text nodes only. Characters that
  // change how text looks without being seen are named, and words of two scripts are underlined.
  const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\u{E0000}-\u{E007F}]/gu;
  const WORD = /[\p{L}\p{M}]+/gu;
  const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

  function show(parent, text) {
    let last = 0;
    for (const found of text.matchAll(HIDDEN)) {
      words(parent, text.slice(last, found.index));
      const code = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      const odd = make("span", "odd", `U+${code}`);
      odd.title = "a character that is not seen";
      parent.append(odd);
      last = found.index + found[0].length;
    }
    words(parent, text.slice(last));
    return parent;
  }

  function words(parent, text) {
    let last = 0;
    for (const found of text.matchAll(WORD)) {
      if (SCRIPTS.filter((s) => s.test(found[0])).length < 2) continue;
      parent.append(text.slice(last, found.index));
      const mixed = make("span", "mixed", found[0]);
      mixed.title = "letters of two scripts in one word";
      parent.append(mixed);
      last = found.index + found[0].length;
    }
    parent.append(text.slice(last));
  }

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  const number = new Intl.NumberFormat("en");
  const plural = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many || one + "s"}`;
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  // The date as the article has it, in its own time zone.
  function date(article) {
    if (!article.date) return "no date";
    const [, y, m, d, time] = article.date.match(/^(\d+)-(\d+)-(\d+)(?:T(\d+:\d+))?/);
    return `${Number(d)} ${MONTHS[m - 1]} ${y}${article.timed && time ? ", " + time : ""}`;
  }

  const name = (article) => article.outlet || article.id;

  const chains = data.chains.map((chain) => {
    const tellings = chain.nodes.filter((n) => !n.lost);
    const touched = tellings.reduce((sum, n) => sum + (n.touched || []).length, 0);
    const drifted = tellings.filter((n) => (n.pieces || []).some((p) => p[0] !== "same")).length;
    const outlets = new Set(tellings.map((n) => name(data.articles[n.article])));
    const haystack = [chain.speaker, chain.first, ...outlets, ...tellings.map((n) => n.text)]
      .filter(Boolean).join("\n").toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
    return { ...chain, tellings, touched, drifted, haystack, articles: new Set(tellings.map((n) => n.article)).size };
  });

  const text = (a, b, key) => (a[key] || "\uffff").localeCompare(b[key] || "\uffff", "en");
  const more = (a, b) => b.articles - a.articles || b.tellings.length - a.tellings.length || text(a, b, "since");
  const ORDER = {
    republished: more,
    touched: (a, b) => b.touched - a.touched || more(a, b),
    drifted: (a, b) => b.drifted - a.drifted || more(a, b),
    earliest: (a, b) => text(a, b, "since") || more(a, b),
    first: (a, b) => text(a, b, "first") || more(a, b),
    speaker: (a, b) => text(a, b, "speaker") || more(a, b),
  };
  const KEEP = {
    linked: (c) => c.tellings.length > 1,
    touched: (c) => c.touched > 0,
    all: () => true,
  };

  let matches = [];
  let shown = 0;
  let current = null;

  function find() {
    const terms = byId("search").value.toLowerCase().replace(/[’‘]/g, "'").split(/\s+/).filter(Boolean);
    const keep = KEEP[byId("show").value];
    matches = chains.filter((c) => keep(c) && terms.every((t) => c.haystack.includes(t)));
    matches.sort(ORDER[byId("sort").value]);
    byId("count").textContent = matches.length ? plural(matches.length, "chain") : "No chain has all these words.";
    byId("list").replaceChildren();
    shown = 0;
    extend();
  }

  function extend() {
    const rows = matches.slice(shown, shown + PAGE).map(row);
    byId("list").append(...rows);
    shown += rows.length;
    byId("more").hidden = shown >= matches.length;
  }

  function row(chain) {
    const item = make("li");
    const button = make("button");
    button.type = "button";
    button.dataset.chain = chain.id;
    if (current === chain) button.setAttribute("aria-current", "true");
    button.append(show(make("span", "words"), `“${chain.tellings[0].text.slice(0, 300)}”`));
    const meta = make("span", "row-meta");
    show(meta, [chain.speaker || "speaker unknown", plural(chain.articles, "article"),
      chain.first && `first: ${chain.first}`, chain.touched && `meaning touched ${chain.touched}×`].filter(Boolean).join(" · "));
    button.append(meta);
    button.addEventListener("click", () => open(chain, true));
    item.append(button);
    return item;
  }

  function open(chain, byHand) {
    current = chain;
    for (const b of document.querySelectorAll("#list [aria-current]")) b.removeAttribute("aria-current");
    const mine = [...document.querySelectorAll("#list button")].find((b) => b.dataset.chain === chain.id);
    if (mine) mine.setAttribute("aria-current", "true");
    const place = byId("chain");
    place.replaceChildren(show(make("h2"), chain.speaker || "Speaker unknown"), lede(chain));
    const strip = timeline(chain);
    if (strip) place.append(strip);
    place.append(tree(chain));
    place.scrollTop = 0;
    if (byHand) {
      place.focus({ preventScroll: false });
      history.replaceState(null, "", "#" + encodeURIComponent(chain.id));
    }
  }

  function lede(chain) {
    const p = make("p", "lede");
    if (chain.first) {
      p.append("First reported by ", show(make("strong"), chain.first));
      p.append(chain.firstHere ? "." : ", which is not among these articles.");
    } else p.append("Nothing says who reported this first.");
    p.append(` ${plural(chain.articles, "article")}, ${plural(chain.origins, "independent origin")}.`);
    if (chain.evidence.length) p.append(reasons("Why", chain.evidence));
    return p;
  }

  function reasons(title, lines) {
    const box = make("details");
    const list = make("ul", "reasons");
    list.append(...lines.map((line) => show(make("li"), line)));
    box.append(make("summary", "", title), list);
    return box;
  }

  // When each telling appeared, on one line.
  function timeline(chain) {
    const dated = chain.tellings.filter((n) => data.articles[n.article].date);
    const at = (n) => Date.parse(data.articles[n.article].date);
    const from = Math.min(...dated.map(at)), to = Math.max(...dated.map(at));
    if (dated.length < 2 || to === from) return null;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "strip");
    svg.setAttribute("viewBox", "0 0 800 54");
    svg.setAttribute("preserveAspectRatio", "xMinYMid meet");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `${plural(dated.length, "telling")} over time`);
    const add = (tag, attributes, content) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      if (content) element.append(content);
      svg.append(element);
      return element;
    };
    add("line", { x1: 8, x2: 792, y1: 20, y2: 20 });
    for (const n of dated) {
      const article = data.articles[n.article];
      const dot = add("circle", { cx: 8 + (784 * (at(n) - from)) / (to - from), cy: 20, r: 6, class: (n.touched || []).length ? "touched" : "" });
      const label = document.createElementNS("http://www.w3.org/2000/svg", "title");
      label.textContent = `${name(article)}, ${date(article)}`;
      dot.append(label);
    }
    const first = dated.find((n) => at(n) === from), last = dated.find((n) => at(n) === to);
    add("text", { x: 2, y: 46 }, date(data.articles[first.article]));
    add("text", { x: 798, y: 46, "text-anchor": "end" }, date(data.articles[last.article]));
    return svg;
  }

  // The nodes come parents before children, each with its depth.
  function grow(nodes) {
    const roots = [];
    const path = [];
    for (const node of nodes) {
      const place = { node, below: [] };
      path.length = node.depth;
      (path.length ? path[path.length - 1].below : roots).push(place);
      path.push(place);
    }
    return roots;
  }

  function tree(chain) {
    const root = make("ul", "tree");
    const stack = [[root, grow(chain.nodes)]];
    while (stack.length) {
      const [list, places] = stack.pop();
      const same = places.filter((p) => !p.below.length && p.node.pieces && (p.node.drift || []).join() === VERBATIM);
      const folded = same.length >= FOLD ? same : [];
      for (const place of places) {
        if (folded.includes(place)) continue;
        const item = make("li");
        item.append(place.node.lost ? lost(place.node) : telling(place.node));
        list.append(item);
        if (!place.below.length) continue;
        const below = make("ul");
        item.append(below);
        stack.push([below, place.below]);
      }
      if (folded.length) list.append(copies(folded.map((p) => p.node)));
    }
    return root;
  }

  // Word-for-word copies from which nothing was taken: named together, shown when asked for.
  function copies(nodes) {
    const item = make("li");
    const box = make("details", "telling copies");
    const names = [...new Set(nodes.map((n) => name(data.articles[n.article])))];
    box.append(show(make("summary", ""), `${nodes.length} more word for word: ${names.join(", ")}`));
    box.addEventListener("toggle", () => {
      if (box.childElementCount === 1) box.append(...nodes.map(telling));
    });
    item.append(box);
    return item;
  }

  function lost(node) {
    const box = make("div", "telling lost");
    box.append(show(make("strong"), node.lost), " is named as the source, and is not among these articles.");
    return box;
  }

  function telling(node) {
    const article = data.articles[node.article];
    const box = make("article", "telling");
    const meta = make("p", "meta");
    meta.append(show(make("strong"), name(article)));
    show(meta, ` · ${date(article)}` + (article.title && article.title !== name(article) ? ` · ${article.title}` : ""));
    box.append(meta, wording(node));
    for (const line of node.touched || []) box.append(show(make("p", "alarm"), `Meaning: ${line}`));
    for (const kind of node.drift || []) box.append(make("span", "badge", kind));
    if (!node.marked) box.append(make("span", "badge", "without quotation marks"));
    if (node.confidence !== undefined) box.append(make("span", "badge", `link ${Math.round(node.confidence * 100)} %`));
    if ((node.ties || []).length) {
      const names = [...new Set(node.ties.map((t) => name(data.articles[t])))].join(", ");
      box.append(show(make("p", "meta"), `Or taken from ${names}: the copies cannot be told apart.`));
    }
    const why = [...(node.evidence || []), ...node.reasons];
    const more = make("details");
    more.append(make("summary", "", "Evidence and context"));
    more.addEventListener("toggle", () => {
      if (more.childElementCount > 1) return;
      if (why.length) {
        const list = make("ul", "reasons");
        list.append(...why.map((line) => show(make("li"), line)));
        more.append(list);
      }
      const context = make("p", "context");
      show(context, "…" + node.before);
      context.append(show(make("mark"), node.text));
      show(context, node.after + "…");
      more.append(context);
      if (/^https?:\/\//.test(article.url || "")) {
        const link = make("a", "", "The article");
        link.href = article.url;
        link.rel = "noreferrer noopener";
        more.append(link);
      }
    });
    box.append(more);
    return box;
  }

  function wording(node) {
    const p = make("p", "wording");
    if (node.marked) p.append("“");
    if (!node.pieces) show(p, node.text);
    for (const [change, words] of node.pieces || []) {
      if (change === "same") show(p, words);
      else {
        const body = words.trim();
        const [lead, tail] = [words.slice(0, words.indexOf(body)), words.slice(words.indexOf(body) + body.length)];
        p.append(lead, show(make(change === "cut" ? "del" : "ins"), body), tail);
      }
    }
    if (node.marked) p.append("”");
    return p;
  }

  function outlets() {
    const table = byId("outlets");
    const head = make("tr");
    for (const title of ["Outlet", "Articles", "Quotes", "First", "Taken over", "How handed on", "Word for word", "No source named"]) head.append(make("th", "", title));
    const rows = data.outlets.map((o) => {
      const tr = make("tr");
      const share = (n) => (o.taken ? `${Math.round((100 * n) / o.taken)} %` : "–");
      tr.append(show(make("td"), o.outlet));
      for (const n of [o.articles, o.quotes, o.first, o.taken]) tr.append(make("td", "", number.format(n)));
      const bars = make("div", "bars");
      bars.setAttribute("role", "img");
      bars.setAttribute("aria-label", ["verbatim", "trimmed", "reworded", "touched"].map((k) => `${k} ${share(o[k])}`).join(", "));
      for (const kind of ["verbatim", "trimmed", "reworded", "touched"]) {
        if (!o[kind]) continue;
        const bar = make("span", kind);
        bar.style.width = `${(100 * o[kind]) / o.taken}%`;
        bar.title = `${kind} ${share(o[kind])}`;
        bars.append(bar);
      }
      const cell = make("td", "shares");
      if (o.taken) cell.append(bars);
      tr.append(cell, make("td", "", share(o.verbatim)), make("td", "", share(o.uncredited)));
      return tr;
    });
    const thead = make("thead"), tbody = make("tbody");
    thead.append(head);
    tbody.append(...rows);
    table.replaceChildren(thead, tbody);
  }

  function view(which) {
    byId("chains-view").hidden = which !== "chains";
    byId("outlets-view").hidden = which !== "outlets";
    byId("show-chains").setAttribute("aria-pressed", String(which === "chains"));
    byId("show-outlets").setAttribute("aria-pressed", String(which === "outlets"));
    if (which === "outlets" && !byId("outlets").childElementCount) outlets();
  }

  // Up and down walk the list from the search field and from row to row.
  function walk(event) {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) {
      event.preventDefault();
      byId("search").focus();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const rows = [...document.querySelectorAll("#list button")];
    const here = rows.indexOf(document.activeElement);
    if (here < 0 && document.activeElement !== byId("search")) return;
    const next = here + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    (rows[next] || (next < 0 ? byId("search") : rows[here])).focus();
  }

  byId("summary").textContent = [plural(data.articles.length, "article"), plural(data.quotes, "quote"),
    plural(chains.filter(KEEP.linked).length, "chain") + " of two tellings or more",
    plural(chains.filter(KEEP.touched).length, "chain") + " with meaning touched"].join(" · ");
  byId("search").addEventListener("input", find);
  byId("sort").addEventListener("change", find);
  byId("show").addEventListener("change", find);
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  byId("more").addEventListener("click", extend);
  byId("show-chains").addEventListener("click", () => view("chains"));
  byId("show-outlets").addEventListener("click", () => view("outlets"));
  document.addEventListener("keydown", walk);
  if (!chains.some(KEEP.linked)) byId("show").value = "all";
  find();
  const wanted = decodeURIComponent(location.hash.slice(1));
  const start = chains.find((c) => c.id === wanted) || matches[0];
  if (start) open(start, false);
  else byId("chain").append(make("p", "", "No quotes were found in these articles."));
})();
