/** Runs before the first paint and on every change of the system's theme; touches nothing else. */
const FOLLOW_SYSTEM = `(function(){
var root=document.documentElement,dark=matchMedia('(prefers-color-scheme: dark)');
function follow(){if(root.dataset.theme==='system')root.classList.toggle('dark',dark.matches)}
follow();dark.addEventListener('change',follow);
})()`;

/** Makes the `system` theme follow the system. @param nonce of this page's content policy */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      // Browsers hide the nonce from the DOM, so what React compares differs from what was sent.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
      dangerouslySetInnerHTML={{ __html: FOLLOW_SYSTEM }}
    />
  );
}
