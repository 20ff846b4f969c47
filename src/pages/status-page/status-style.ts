/** What only the status page needs; part of the one stylesheet. */
export const statusStyle = `
.wide.roomy{max-width:80rem}
.status-line{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;margin:.25rem 0 .5rem}
.status-line .tag{margin:0}
.tongues ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:0}
.tongues a{display:inline-block;padding:.25rem 0}
.tongues [aria-current]{font-weight:700;text-decoration:none;color:var(--ink)}
.waiting{list-style:none;padding:0;margin:0}
.waiting li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;padding:1rem 0;border-top:1px solid var(--line)}
.waiting li:first-child{border-top:0;padding-top:0}
.waiting li:last-child{padding-bottom:0}
.waiting li>div{flex:1 1 20rem;min-width:0}
.waiting h3{margin:0 0 .15rem}
.waiting p{margin:0 0 .15rem}
.waiting .places{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;flex:0 1 auto}
.waiting .button{padding:.55rem 1.1rem}
.waiting .also{padding:.55rem 0}
.links{list-style:none;padding:0}
.bars{display:grid;gap:.5rem;margin:1rem 0 0}
.bar{display:grid;grid-template-columns:6rem 1fr;gap:.75rem;align-items:center;color:var(--soft);font-size:.9rem}
.bar svg{display:block;width:100%;height:.75rem}
.bar rect{fill:var(--accent)}
.bar .track{fill:var(--line)}
.links a{display:inline-block;padding:.3rem 0}
.parts{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:1.25rem;margin:1.25rem 0}
.parts .card{margin:0}
.picture{margin:0 0 1rem}
.picture img{display:block;width:100%;max-width:60rem;height:auto;margin:0 auto}
caption{text-align:left;color:var(--soft);font-size:.9rem;padding:0 0 .5rem}
.data th[scope=row]{color:inherit;font-size:inherit;min-width:9rem}
.data thead th{vertical-align:bottom}
@media (max-width:56rem){
.data,.data caption,.data thead,.data tbody,.data tr,.data th,.data td{display:block}
.data thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.data tr{border-top:1px solid var(--line);padding:.75rem 0}
.data th[scope=row]{border:0;padding:0 0 .25rem;font-size:1rem}
.data td{border:0;padding:.1rem 0;display:grid;grid-template-columns:7.5rem 1fr;gap:.75rem}
.data td::before{content:attr(data-label);color:var(--soft)}
}
@media (max-width:72rem){.parts{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (max-width:40rem){.parts{grid-template-columns:minmax(0,1fr)}.waiting .places{flex-basis:100%}}
@media (max-width:599px){.picture{display:none}.data td{grid-template-columns:5.5rem 1fr}}
@media print{.tongues,.places{display:none}.card{break-inside:avoid-page}.picture{display:block;break-inside:avoid}.parts{display:block}.data tr{break-inside:avoid}.wide.roomy{max-width:none}}
`;
