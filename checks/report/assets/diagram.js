// Draws links as bands: category, purpose, recipient or store, region. The layout is that of d3-sankey.
const VERDICTS = ["allowed", "excepted", "questionable", "forbidden"];

function svgElement(name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

// The four stations of one link.
function stationsOf(link, words) {
  const first = (names, otherwise) => names[0] ?? otherwise;
  const isStore = link.stored;
  return [
    first(link.category, words.unknown),
    first(link.purpose, isStore ? words.storing : words.unknown),
    isStore && !link.recipient.length ? `${words.store} ${first(link.store, words.unknown)}` : first(link.recipient, words.unknown),
    first(link.region, words.unknown),
  ];
}

function sankeyGraph(links, words) {
  const nodes = new Map();
  const bands = new Map();
  for (const link of links) {
    const stations = stationsOf(link, words).map((name, layer) => {
      const id = `${layer}:${name}`;
      nodes.set(id, { id, name, layer });
      return id;
    });
    for (let i = 0; i + 1 < stations.length; ++i) {
      const key = JSON.stringify([stations[i], stations[i + 1]]);
      const band = bands.get(key) ?? { source: stations[i], target: stations[i + 1], value: 0, verdict: "allowed" };
      band.value += link.flows;
      if (VERDICTS.indexOf(link.verdict[0]) > VERDICTS.indexOf(band.verdict)) band.verdict = link.verdict[0];
      bands.set(key, band);
    }
  }
  return { nodes: [...nodes.values()], links: [...bands.values()] };
}

function labelOf(node, width) {
  const isLast = node.layer === 3;
  const text = node.name.length > 28 ? `${node.name.slice(0, 27)}…` : node.name;
  return svgElement("text", {
    x: isLast ? node.x0 - 6 : node.x1 + 6,
    y: (node.y0 + node.y1) / 2,
    dy: "0.35em",
    "text-anchor": isLast ? "end" : "start",
  }, text);
}

function drawDiagram(place, links, words) {
  place.replaceChildren();
  if (!links.length) {
    place.append(Object.assign(document.createElement("p"), { textContent: words.diagram_empty }));
    return;
  }
  const graph = sankeyGraph(links, words);
  const perLayer = [0, 0, 0, 0];
  for (const node of graph.nodes) ++perLayer[node.layer];
  const width = 1000, top = 26, height = Math.max(150, Math.max(...perLayer) * 46) + top;
  d3.sankey().nodeId((n) => n.id).nodeWidth(12).nodePadding(18).nodeSort(null).nodeAlign((n) => n.layer)
    .extent([[1, top + 4], [width - 1, height - 6]])(graph);
  const svg = svgElement("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": "diagram-title diagram-note" });
  const layers = [words.category, words.purpose, words.recipient_or_store, words.region];
  for (const [layer, name] of layers.entries()) {
    const node = graph.nodes.find((n) => n.layer === layer);
    const isLast = layer === 3;
    svg.append(svgElement("text", { class: "layer", x: isLast ? node.x1 : node.x0, y: 14, "text-anchor": isLast ? "end" : "start" }, name));
  }
  const path = d3.sankeyLinkHorizontal();
  // The worst are drawn last, on top.
  for (const link of [...graph.links].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))) {
    const band = svgElement("path", { class: `link ${link.verdict}`, d: path(link), "stroke-width": Math.max(1.5, link.width) });
    band.append(svgElement("title", {}, `${link.source.name} → ${link.target.name}: ${link.value}, ${words[link.verdict]}`));
    svg.append(band);
  }
  for (const node of graph.nodes) {
    const group = svgElement("g", { class: "node" });
    group.append(svgElement("rect", { x: node.x0, y: node.y0, width: node.x1 - node.x0, height: Math.max(2, node.y1 - node.y0) }));
    group.append(svgElement("title", {}, `${node.name}: ${node.value}`), labelOf(node, width));
    svg.append(group);
  }
  place.append(svg);
}
