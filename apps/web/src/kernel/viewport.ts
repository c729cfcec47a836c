/**
 * Keeps the page as high as what is left of the screen: iOS lays its keyboard over the page instead of making the
 * page smaller, and the composer would be under it. Runs for as long as the page does.
 */
export function followKeyboard(): void {
  const { visualViewport } = globalThis;
  if (!visualViewport) return;
  const fit = () => {
    document.documentElement.style.setProperty('--page-height', `${visualViewport.height}px`);
    // What the browser scrolled to show the field is not needed any more.
    scrollTo(0, 0);
  };
  visualViewport.addEventListener('resize', () => {
    // Zooming with two fingers also changes it; then the person wants to see a part, not a smaller page.
    if (visualViewport.scale === 1) fit();
  });
}
