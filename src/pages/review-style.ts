/** What only the review page needs; part of the one stylesheet. */
export const reviewStyle = `
:root{--new-wash:#e2f2e5}
@media (prefers-color-scheme:dark){:root{--new-wash:#1d3a28}}
ins{background:var(--new-wash);text-decoration:underline;text-decoration-thickness:.1em}
del{background:var(--bad-wash);color:var(--bad);text-decoration:line-through}
.pieces{white-space:pre-wrap}
.versions{list-style:none;padding:0}
.versions li{padding:.55rem 0;border-bottom:1px solid var(--line)}
.versions li:last-child{border-bottom:0}
.versions a{display:inline-block;padding:.15rem 0}
.versions [aria-current]{font-weight:700}
.tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:.05rem .7rem;font-size:.82rem;color:var(--soft);margin:0 0 .6rem}
.piece{border-top:1px solid var(--line);padding:1.25rem 0;scroll-margin-top:1rem}
.piece:first-of-type{border-top:0;padding-top:.25rem}
.piece h3:first-child{margin-top:0}
.remark{border-left:.25rem solid var(--accent);padding:.1rem 0 .1rem 1rem;margin:1rem 0}
.remark p{margin:0 0 .5rem}
.remark .reply{border-left:.25rem solid var(--line);padding-left:1rem;margin:.6rem 0 0}
.twin{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
.pick{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end;margin-top:1rem}
.pick label{display:block;margin-bottom:.25rem}
select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.5rem;padding:.6rem .8rem;min-height:2.9rem;max-width:100%}
input[type=email],input[type=number]{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.5rem;padding:.65rem .8rem}
details>form{padding-top:.75rem}
.print-note{display:none}
.watermark{position:fixed;inset:0;width:100%;height:100%;z-index:2;pointer-events:none;opacity:.13;fill:var(--ink);font-weight:700;font-size:17px}
@media (max-width:34rem){.twin{grid-template-columns:1fr}.pick>*{width:100%}select{width:100%}}
@media print{.no-paper{display:none}.no-paper+.print-note{display:block}.versions,.pick{display:none}}
`;
