/**
 * The search of the history: shows its field, loads the index once the reader means to use it, lists what it finds, and
 * keeps the query in the address.
 */
import { msPerDay } from '../model/time/instant.ts';
import type { SearchDocument } from '../model/search/search-index.ts';
import { openSearch, type Found } from './open-search.ts';

const form = document.querySelector<HTMLElement>('[role=search]')!;
const field = form.querySelector('input')!;
const [answer, note] = form.querySelectorAll<HTMLElement>('p.answer');
const list = form.querySelector('ol')!;
const more = form.querySelector('button')!;
/** The addresses of pages in this language, and the messages. */
const { base, index, found, nothing, failed, locale } = form.dataset as Record<string, string>;

/** The number of results that are shown at a time. */
const batch = 25;
const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
let search: Promise<(query: string) => readonly Found[]> | undefined;
let rest: readonly Found[] = [];

const load = async () => {
  const response = await fetch(index!);
  const loaded = (await response.json()) as SearchDocument;
  note!.textContent = loaded.note ?? '';
  return openSearch(loaded);
};

const show = async () => {
  const query = field.value.trim();
  const { pathname, hash } = location;
  history.replaceState(null, '', `${pathname}${query && `?q=${encodeURIComponent(query)}`}${hash}`);
  try {
    const results = query ? (await (search ??= load()))(query) : [];
    // The reader may type on while the index loads; only the newest query counts.
    if (query !== field.value.trim()) return;
    rest = results;
    list.replaceChildren();
    showMore();
    const text = results.length > 0 ? found!.replace('{}', `${results.length}`) : nothing!;
    answer!.textContent = query && text;
  } catch {
    search = undefined;
    answer!.textContent = failed!;
  }
};

const showMore = () => {
  list.append(...rest.slice(0, batch).map(toItem));
  rest = rest.slice(batch);
  more.hidden = rest.length === 0;
};

const toItem = ({ title, path, label, day }: Found) => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base! + path;
  link.textContent = title;
  link.dir = 'auto';
  const facts = document.createElement('p');
  facts.className = 'small soft';
  facts.textContent = `${dates.format(day * msPerDay)} · ${label}`;
  item.append(link, facts);
  return item;
};

form.hidden = false;
field.onfocus = () => {
  search ??= load();
  // A failure to load is shown when the reader searches.
  search.catch(() => (search = undefined));
};
field.oninput = () => void show();
more.onclick = () => {
  const next = list.children.length;
  showMore();
  list.children[next]?.querySelector('a')?.focus();
};
field.onkeydown = ({ key }) => {
  if (key === 'Enter') list.querySelector('a')?.focus();
};
field.value = new URLSearchParams(location.search).get('q') ?? '';
if (field.value) void show();
