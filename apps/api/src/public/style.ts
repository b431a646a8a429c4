/** The public page's style: official type, prints on A4 in black and white. */
export const publicStyle = `
:root{color:#1b2430;background:#f6f7f9;font:16px/28px "FangSong","STFangsong","Noto Serif CJK SC","Songti SC",serif;font-variant-numeric:tabular-nums;line-break:strict;overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%}
:root:lang(en){font-family:"Times New Roman","Liberation Serif","Noto Serif","FangSong","Noto Serif CJK SC",serif}
body{margin:0}
main{background:#fff;max-width:840px;margin:0 auto;padding:24px 32px 48px;min-height:100vh;box-sizing:border-box}
nav{font:14px/24px system-ui,"Microsoft YaHei","Noto Sans CJK SC",sans-serif;text-align:right}
nav a{display:inline-block;min-height:24px}
a{color:#1d4f91;text-underline-offset:3px}
a:focus-visible{outline:2px solid #1d4f91;outline-offset:2px}
h1{font-size:24px;line-height:36px;text-align:center;margin:16px 0 8px;text-wrap:balance}
h2{font-size:18px;line-height:28px;margin:32px 0 4px}
h2 .note{font-weight:400;font-size:16px;margin-left:8px}
p{margin:0 0 8px}
.facts{display:flex;flex-wrap:wrap;gap:0 24px;justify-content:center;margin:0 0 16px;padding:0;list-style:none;color:#4a5565}
.summary{text-align:center;font-size:18px;text-wrap:balance}
.summary strong{font-size:32px;line-height:44px}
.cycles{padding-left:20px}
.cycles .note{margin-left:12px}
.steps{margin:8px 0;padding-left:20px;color:#4a5565}
.back{margin:0}
.demo{background:#fff4db;color:#8a5a00;padding:4px 12px;text-align:center;border-radius:6px}
.warning{background:#fff4db;color:#1b2430;padding:4px 12px;border-left:3px solid #8a5a00}
.note{color:#4a5565}
table{width:100%;border-collapse:collapse}
th,td{border-bottom:1px solid #d9dee5;padding:6px 8px;text-align:left;vertical-align:top}
th{font-weight:700;border-bottom-color:#7e8897}
.number{text-align:right;white-space:nowrap}
.rank{width:72px}
.grade{width:96px;padding-left:24px}
.rank small{color:#4a5565;font-size:14px}
.mark{color:#8a5a00;font-size:14px}
footer{margin-top:40px;border-top:1px solid #7e8897;padding-top:8px;font-size:14px;line-height:24px;color:#4a5565}
.digest{overflow-wrap:anywhere}
dl{margin:0;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:2px 16px}
dt{grid-column:1;color:#4a5565}
dd{grid-column:2;margin:0}
.picture{display:block;width:100%;max-width:420px;height:auto;overflow:visible;font:12px system-ui,"Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:4px 0;print-color-adjust:exact}
.line{border-top:1px solid #d9dee5;padding:12px 0;break-inside:avoid}
.line h3{font-size:16px;line-height:28px;margin:0 0 4px;display:flex;gap:16px;justify-content:space-between}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:600px){main{padding:12px 16px 32px}h1{font-size:20px;line-height:30px}th,td{padding:6px 4px}.rank{width:56px}.grade{width:auto;padding-left:12px}.facts{justify-content:flex-start}dl{grid-template-columns:minmax(0,1fr)}dt,dd{grid-column:1}dd+dt{margin-top:4px}th.number{white-space:normal}}
@media print{@page{size:A4;margin:20mm 20mm 20mm 25mm}:root{background:#fff;color:#000;font-size:12pt;line-height:1.7}main{padding:0;max-width:none}nav,.screen{display:none}a{color:inherit;text-decoration:none}h2,h3{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.demo{border:1px solid #000;background:#fff;color:#000}.mark,.note,.facts,.steps,dt,footer{color:#000}}
`
