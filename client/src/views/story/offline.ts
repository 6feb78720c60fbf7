import type { Cell } from '../../files/csv.js';
import { escapeXml } from '../../files/xml.js';
import type { Words } from '../../i18n/index.js';
import type { Slide, Story } from '../../state/story.js';
import type { Content, Proof } from './content.js';

const styles = `
:root{color-scheme:light;--ink:#1d2024;--faint:#5f6470;--rule:#dedacf;--seal:#a8261c;--wash:#f8e9e5;--paper:#fbfaf6}
*{box-sizing:border-box}html,body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main>h1{padding:24px 5vw 0}h1,h2{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;line-height:1.3;margin:0}
.slide{padding:28px 5vw 72px;border-bottom:1px solid var(--rule)}
.slide header{border-inline-start:5px solid var(--seal);padding-inline-start:16px;margin-bottom:16px}
.slide header p{margin:6px 0 0;font-size:1.1rem;max-width:60em}
.count{color:var(--seal);font-size:.85rem}
.picture{overflow:auto;border:1px solid var(--rule);background:#fff;max-height:68vh}
.picture svg{display:block;max-width:100%;height:auto;margin:auto}
.picture [data-id]{cursor:pointer}.picture [data-on]{filter:drop-shadow(0 0 4px #1a5fb4)}
table{border-collapse:collapse;font-size:.85rem;margin-top:12px}th,td{border:1px solid var(--rule);padding:4px 8px;text-align:start;vertical-align:top}thead th{background:#f3f1ea}
.scroll{overflow:auto;max-height:68vh}
details{margin-top:12px}summary{cursor:pointer;color:var(--seal)}
.proof{margin:8px 0;padding:8px 12px;border-inline-start:3px solid var(--rule)}.proof[data-on]{border-color:var(--seal);background:var(--wash)}
.proof blockquote{margin:0;font-family:"Songti SC","Noto Serif CJK SC",serif}.proof small{color:var(--faint)}
.notes{margin-top:12px;padding:10px 14px;background:#f3f1ea;white-space:pre-wrap}.js .notes{display:none}
.bar{display:none}.js .bar{position:fixed;inset:auto 0 0 0;display:flex;gap:8px;align-items:center;justify-content:center;padding:8px;background:#fff;border-top:1px solid var(--rule)}
.bar button{min-width:34px;min-height:34px;border:1px solid var(--rule);border-radius:5px;background:#fff;font:inherit;cursor:pointer}.bar button[aria-current=true]{background:var(--seal);color:#fffaf0}
.js main>h1{display:none}.js .slide{display:none;border:0;min-height:100vh}.js .slide.on{display:block}
@media print{.js main>h1{display:block}.js .slide{display:block;break-after:page;min-height:0}.bar{display:none!important}.picture,.scroll{max-height:none;overflow:visible}details:not([open])>*:not(summary){display:none}@page{size:A4 landscape;margin:10mm}}
`;

const script = `
(function(){
var slides=[].slice.call(document.querySelectorAll('.slide')),root=document.documentElement,at=Math.max(0,Math.min(slides.length-1,(parseInt(location.hash.slice(1),10)||1)-1));
root.classList.add('js');
var notes;function tell(){if(!notes||notes.closed)return;var n=slides[at].querySelector('.notes'),d=notes.document;d.title=document.title;d.body.textContent='';['h1','p'].forEach(function(tag,i){var e=d.body.appendChild(d.createElement(tag));e.textContent=i?(n?n.textContent:''):slides[at].querySelector('h2').textContent;e.style.cssText='font:1.3rem/1.6 sans-serif;white-space:pre-wrap'})}
var dots=[].slice.call(document.querySelectorAll('.bar [data-to]'));
function show(next){at=Math.max(0,Math.min(slides.length-1,next));slides.forEach(function(s,i){s.classList.toggle('on',i===at)});dots.forEach(function(d,i){d.setAttribute('aria-current',String(i===at))});history.replaceState(null,'','#'+(at+1));document.getElementById('live').textContent=slides[at].querySelector('h2').textContent;window.scrollTo(0,0);tell()}
dots.forEach(function(d,i){d.addEventListener('click',function(){show(i)})});
document.getElementById('back').addEventListener('click',function(){show(at-1)});document.getElementById('next').addEventListener('click',function(){show(at+1)});
document.addEventListener('keydown',function(e){if(e.target.closest('summary,button')&&(e.key===' '||e.key==='Enter'))return;
if(e.key==='ArrowRight'||e.key==='PageDown'||e.key===' '){e.preventDefault();show(at+1)}else if(e.key==='ArrowLeft'||e.key==='PageUp'){e.preventDefault();show(at-1)}else if(e.key==='Home')show(0);else if(e.key==='End')show(slides.length-1);else if(e.key==='n'||e.key==='N')(notes=window.open('','zeren-notes','popup,width=640,height=480'),tell());else if(e.key==='f'||e.key==='F'){if(document.fullscreenElement)document.exitFullscreen();else root.requestFullscreen&&root.requestFullscreen()}});
document.addEventListener('click',function(e){var g=e.target.closest('[data-id]');if(!g)return;var slide=g.closest('.slide'),id=g.getAttribute('data-id');
[].slice.call(slide.querySelectorAll('[data-on]')).forEach(function(x){x.removeAttribute('data-on')});g.setAttribute('data-on','');
var list=[].slice.call(slide.querySelectorAll('.proof')).filter(function(p){return p.getAttribute('data-of')===id});if(!list.length)return;
list.forEach(function(p){p.setAttribute('data-on','')});var d=list[0].closest('details');if(d)d.open=true;list[0].scrollIntoView({block:'center'})});
show(at);
})();
`;

function table(rows: readonly (readonly Cell[])[]): string {
  const [head, ...body] = rows;
  if (!head) return '';
  const cells = (row: readonly Cell[], tag: string) => row.map((cell) => `<${tag}>${escapeXml(String(cell ?? ''))}</${tag}>`).join('');
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`;
}

function proof({ id, sentence, evidence }: Proof): string {
  const where = [evidence.document?.name, evidence.document?.docNumber, evidence.section.join(' › '), `${evidence.start}–${evidence.end}`];
  return `<div class="proof" data-of="${escapeXml(id)}"><div>${escapeXml(sentence)}</div><blockquote lang="zh-CN">${escapeXml(evidence.quote)}</blockquote><small>${escapeXml(where.filter(Boolean).join(' · '))}</small></div>`;
}

function section(slide: Slide, content: Content, number: number, words: Words): string {
  const { t } = words;
  const shown = content.svg
    ? `<div class="picture" tabindex="0" role="group" aria-label="${escapeXml(slide.title)}">${content.svg}</div><details><summary>${escapeXml(t('panel.table'))}</summary><div class="scroll" tabindex="0" role="group" aria-label="${escapeXml(t('panel.table'))}">${table(content.rows)}</div></details>`
    : `<div class="scroll" tabindex="0" role="group" aria-label="${escapeXml(t('panel.table'))}">${table(content.rows)}</div>`;
  const proofs =
    content.proofs.length > 0
      ? `<details><summary>${escapeXml(t('detail.evidence'))} (${content.proofs.length})</summary>${content.proofs.map(proof).join('')}</details>`
      : '';
  const notes = slide.notes ? `<aside class="notes">${escapeXml(slide.notes)}</aside>` : '';
  return `<section class="slide" id="s${number}"><header><span class="count">${number}</span><h2>${escapeXml(slide.title)}</h2>${slide.caption ? `<p>${escapeXml(slide.caption)}</p>` : ''}</header>${shown}${proofs}${notes}</section>`;
}

/** A whole story as one HTML file that needs nothing else: pictures, tables, proofs and a player; readable and printable without scripts too. */
export function offlineStory(story: Story, contents: readonly Content[], words: Words): string {
  const { t, language } = words;
  const slides = story.slides.map((slide, index) => {
    const content = contents[index];
    return content ? section(slide, content, index + 1, words) : '';
  });
  const dots = story.slides.map(
    (slide, index) => `<button type="button" data-to="${index}" aria-label="${index + 1} ${escapeXml(slide.title)}">${index + 1}</button>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(story.title || t('nav.story'))}</title><style>${styles}</style></head>
<body><main><h1>${escapeXml(story.title || t('nav.story'))}</h1>${slides.join('\n')}</main>
<nav class="bar" aria-label="${escapeXml(t('story.slides'))}"><button type="button" id="back" aria-label="${escapeXml(t('story.back'))}">‹</button>${dots.join('')}<button type="button" id="next" aria-label="${escapeXml(t('story.next'))}">›</button></nav>
<p id="live" role="status" style="position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden"></p>
<script>${script}</script></body></html>
`;
}
