/** The public page's style: official type, prints on A4 in black and white. */
export const publicStyle = `
:root{color:#1b2430;background:#f6f7f9;font:16px/28px "FangSong","STFangsong","Noto Serif CJK SC","Songti SC","Noto Sans Hans",serif;font-variant-numeric:tabular-nums}
body{margin:0}
main{background:#fff;max-width:840px;margin:0 auto;padding:32px 24px 48px;min-height:100vh;box-sizing:border-box}
nav{font:14px/22px system-ui,sans-serif;text-align:right}
a{color:#1d4f91}
a:focus-visible{outline:2px solid #1d4f91;outline-offset:2px}
h1{font-size:24px;line-height:36px;text-align:center;margin:16px 0 8px}
h2{font-size:18px;line-height:28px;margin:32px 0 4px}
.facts{display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:center;margin:0 0 16px;padding:0;list-style:none;color:#4a5565}
.demo{background:#fff4db;color:#8a5a00;padding:4px 12px;text-align:center}
.note{color:#4a5565;margin:0 0 8px}
table{width:100%;border-collapse:collapse}
th,td{border-bottom:1px solid #d9dee5;padding:6px 8px;text-align:left;vertical-align:top}
th{font-weight:700;border-bottom-color:#7e8897}
.number{text-align:right;white-space:nowrap}
.mark{color:#8a5a00;font-size:14px}
footer{margin-top:40px;border-top:1px solid #7e8897;padding-top:8px;font-size:14px;line-height:22px;color:#4a5565;overflow-wrap:anywhere}
dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:2px 12px}
dt{color:#4a5565}
dd{margin:0}
.line{border-top:1px solid #d9dee5;padding:12px 0;break-inside:avoid}
.line h3{font-size:16px;margin:0 0 4px;display:flex;gap:16px;justify-content:space-between}
@media (max-width:480px){main{padding:16px 12px 32px}h1{font-size:20px;line-height:30px}th,td{padding:6px 4px}}
@media print{@page{size:A4;margin:20mm 20mm 20mm 25mm}:root{background:#fff;color:#000;font-size:12pt}main{padding:0;max-width:none}nav,.screen{display:none}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.demo{border:1px solid #000;background:#fff;color:#000}}
`
