import { reviewStyle } from './review-style.ts';
import { statusStyle } from './status-page/status-style.ts';

/** The only stylesheet. Contrast of text is at least 4.5:1 in light and in dark. */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#1d2327;--soft:#57606a;--paper:#fff;--ground:#f3f5f3;--line:#d5d9d6;--accent:#2f5d50;--on-accent:#fff;--bad:#a4262c;--bad-wash:#fdf1f1}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebe9;--soft:#a9b2ad;--paper:#1c211f;--ground:#121514;--line:#39413d;--accent:#8fcbb8;--on-accent:#10221c;--bad:#ff9a9a;--bad-wash:#331d1d}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere;line-break:strict;-webkit-text-size-adjust:100%}
body:lang(ja){font-family:system-ui,"Hiragino Sans","Yu Gothic UI","Noto Sans JP","Noto Sans CJK JP",sans-serif;line-height:1.8}
body:lang(zh){font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif;line-height:1.75}
.wide{max-width:46rem;margin:0 auto;padding:0 1rem}
.brand{padding-top:1.25rem;padding-bottom:.75rem;font-weight:700;color:var(--accent)}
main{padding-bottom:3rem}
h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0 .25rem}
h2{font-size:1.2rem;line-height:1.4;margin:0 0 .75rem}
h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .4rem}
p,ul,dl{margin:0 0 .9rem}
a{color:var(--accent);text-underline-offset:.15em}
.soft{color:var(--soft);font-size:.9rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.5rem;margin:1.25rem 0}
.card>:last-child,.card form>:last-child{margin-bottom:0}
.clause{display:grid;grid-template-columns:auto 1fr;column-gap:.75rem;margin:0 0 .7rem}
.clause>span:first-child{min-width:2.2rem}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.93rem;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
td,th{min-width:4.5rem}
th{color:var(--accent);font-size:.85rem}
.right{text-align:right;white-space:nowrap;padding-right:0}
dl.facts{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.35rem 1rem}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0}
code{font:.85em ui-monospace,SFMono-Regular,Menlo,monospace;word-break:break-all}
label{font-weight:600}
.field{margin:0 0 1.25rem}
.field>label{display:block;margin-bottom:.3rem}
.tick{display:grid;grid-template-columns:auto 1fr;gap:.75rem;align-items:start;padding:.9rem 1rem;border:1px solid var(--line);border-radius:.5rem;margin:0 0 .9rem;font-weight:400}
.tick input{width:1.25rem;height:1.25rem;margin:.2rem 0 0;accent-color:var(--accent)}
input[type=text],input[type=email],textarea{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.5rem;padding:.65rem .8rem}
.name{font-size:1.2rem!important}
textarea{min-height:6rem;resize:vertical}
button,.button{display:inline-block;font:inherit;font-weight:700;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);padding:.75rem 1.5rem;min-height:2.9rem;cursor:pointer;text-decoration:none}
button.plain{background:none;color:var(--accent)}
button.quiet{background:none;color:var(--bad);border-color:var(--bad)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.bad{color:var(--bad);font-weight:600;margin:.3rem 0}
.problems{border:1px solid var(--bad);border-left-width:.4rem;background:var(--bad-wash);border-radius:.5rem;padding:1rem 1.25rem;margin:1.25rem 0}
.problems a{color:var(--bad)}
[aria-invalid=true]{border-color:var(--bad)!important}
summary{cursor:pointer;font-weight:600;padding:.4rem 0}
.parties{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem;margin:1rem 0}
.parties p{margin:0}
.parties .role{color:var(--accent);font-weight:700;font-size:.85rem}
.mark{width:2.5rem;height:.25rem;background:var(--accent);margin:1.5rem 0 1rem}
@media (max-width:34rem){table{font-size:.85rem}th,td{padding-right:.5rem}.card{padding:1.1rem}h1{font-size:1.35rem}button,.button{width:100%;text-align:center}dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-bottom:.5rem}}
@media print{body{background:#fff}.card{border:0;padding:0}form,details{display:none}}
${reviewStyle}${statusStyle}`;
