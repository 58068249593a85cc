import type { ComponentStatus } from '../model/status.ts';

/**
 * Shows in the tab what the page says: the icon of the status, and on the home page the headline that is shown.
 * @param status The status on a page without a headline.
 */
export function showTab(name: string, status: ComponentStatus | undefined): void {
  const headline = document.querySelector('h1>span[data-lost]:not([hidden])');
  const shown = headline ? /\bs-(\w+)/.exec(headline.className)?.[1] : status;
  const icon = document.querySelector<HTMLLinkElement>('[rel=icon]');
  if (icon && shown && !icon.href.endsWith(`/${shown}.svg`))
    icon.href = icon.href.replace(/\w+\.svg$/, `${shown}.svg`);
  if (!headline) return;
  const worst = [...headline.childNodes].map((node) => (node instanceof Text ? node.data : ''));
  const title =
    shown === 'operational'
      ? name
      : `${worst
          .join('')
          .trim()
          .replace(/[.。]$/u, '')} – ${name}`;
  if (document.title !== title) document.title = title;
}
