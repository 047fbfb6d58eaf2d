/**
 * Which operating-system process renders a page. The protocol lists renderer processes and gives a
 * page's own processor time, but not their relation; equal processor time is the relation.
 */

/** @param {import('../host/page.mjs').Page} page @returns {Promise<number>} 0 when it cannot be told */
export async function rendererPid(page) {
  try {
    await page.session.send('Performance.enable', { timeDomain: 'timeTicks' });
    const [{ metrics }, { processInfo }] = await Promise.all([
      page.session.send('Performance.getMetrics'),
      page.browser.root.send('SystemInfo.getProcessInfo'),
    ]);
    await page.session.try('Performance.disable');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const spent = metrics.find(({ name }) => name === 'ProcessTime')?.value;
    if (renderers.length <= 1 || spent === undefined) return renderers[0]?.id ?? 0;
    const distance = ({ cpuTime }) => Math.abs(cpuTime - spent);
    return renderers.reduce((best, item) => (distance(item) < distance(best) ? item : best)).id;
  } catch {
    return 0; // the page went away meanwhile
  }
}
