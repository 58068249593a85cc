import type { Page } from 'playwright-core';

/**
 * The words that run together when a page is read without its styles: in a text browser, in reader mode, or copied.
 * Both halves are named, `Identified¦API`. Afterwards all folded parts of the page are open and its styles are gone.
 */
export async function unseparatedWords(page: Page): Promise<string[]> {
  const lines = await page.evaluate(() => {
    for (const each of document.querySelectorAll('style,link[rel=stylesheet]')) each.remove();
    for (const details of document.querySelectorAll('details')) details.open = true;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      text.data = `¦${text.data}¦`;
    }
    return document.body.innerText.split('\n');
  });
  // Brackets and quotes belong to the word inside them, and a full stop to the one before it.
  const stuck = /[^\s¦]*[^\s¦\p{Ps}\p{Pi}]¦¦[^\s¦\p{Pe}\p{Pf}\p{Po}][^\s¦]*/gu;
  return lines.flatMap((line) => line.match(stuck) ?? []).map((found) => found.replace('¦¦', '¦'));
}
