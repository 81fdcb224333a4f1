/** How a report looks: one column on a phone, charts side by side where there is room, light and dark. */
export const style = `
:root { color-scheme: light dark;
  --page: light-dark(#fbfbfa, #15171a); --card: light-dark(#ffffff, #1d2024); --ink: light-dark(#1c2024, #e9ebee);
  --soft: light-dark(#5b636d, #a3abb6); --faint: light-dark(#c3c9d1, #4a525c); --line: light-dark(#e4e7eb, #2d3238);
  --quiet: light-dark(#f1f3f5, #262a30); --right: light-dark(#1f7a5c, #35b98b); --wrong: light-dark(#d0482b, #ff7a59);
  --one: light-dark(#2a63c9, #7aaeff); --two: light-dark(#b8560f, #f2a365); --three: light-dark(#1f7a5c, #56cfa8); --four: light-dark(#8146b8, #cb9ff5); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 1.15rem; margin: 44px 0 4px; letter-spacing: -0.01em; }
h3 { font-size: 0.95rem; margin: 0 0 8px; }
p { margin: 0 0 12px; max-width: 72ch; }
.soft, h2 + p { color: var(--soft); }
.settings { color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
.grid { display: grid; gap: 14px; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 330px), 1fr)); margin-top: 14px; }
.grid.four { grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr)); }
.tiles { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); margin-top: 18px; }
.card, .tile { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 14px; min-width: 0; }
.tile b { display: block; font-size: 1.7rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: 0.85rem; }
.tile.bad { border-color: var(--wrong); } .tile.bad b, .bad-text { color: var(--wrong); } .good-text { color: var(--right); }
svg.plot { display: block; width: 100%; height: auto; font-size: 12px; overflow: visible; }
svg.plot text { white-space: pre; } svg.plot [aria-label="y-grid"] { stroke: var(--line); stroke-opacity: 1; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: 5px 8px; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; } thead th { color: var(--soft); font-weight: 500; }
td.words, th.words { text-align: left; white-space: normal; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 14px; list-style: none; padding: 0; margin: 0 0 6px; font-size: 0.85rem; }
.legend i { display: inline-block; width: 14px; height: 3px; border-radius: 2px; vertical-align: middle; margin-right: 6px; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin-top: 8px; }
summary { cursor: pointer; padding: 10px 14px; overflow-wrap: anywhere; } summary small { color: var(--soft); }
details > div { padding: 0 14px 14px; } details table { font-size: 0.82rem; }
blockquote { margin: 8px 0; padding: 8px 12px; border-left: 3px solid var(--line); color: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.88rem; }
.pair { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); }
@media print { details { break-inside: avoid; } }
`;
