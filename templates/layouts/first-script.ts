// The one script that stands in the page itself: it decides what must run before the first paint, and what may wait until after it.

/**
 * A reader who has chosen something needs `preferences.ts` before anything is painted; for all others it would be a request
 * that the first paint waits for (150 ms on a slow line) and nothing to apply. `document.write` alone makes a parser wait that
 * has begun. The modules come when the page has been painted (asked for twice, they come once), or as soon as it is parsed
 * where a question stands in the address: `data-script` repeats it for the style of a page that waits for an answer. Addresses of
 * scripts are handed over in attributes, so that the text, and its digest in the policy, stay the same.
 */
export const FIRST_SCRIPT = `(d=>{
let s=d.currentScript.dataset.modules.split(" "),g=()=>s.map(a=>import(a));
d.documentElement.dataset.script=location.search;
try{localStorage["warraq-preferences"]&&d.write(\`<script src=\${s.shift()}><\\/script>\`)}catch{}
location.search?addEventListener("DOMContentLoaded",g):addEventListener("load",()=>new PerformanceObserver(g).observe({type:"paint",buffered:!0}))
})(document)`.replaceAll("\n", "");
