/** The page on which a reader chooses how times are shown. */
import {
  choiceKey,
  formatChoice,
  parseChoice,
  readChoice,
  type ClockChoice,
} from './clock-choice.ts';

const base = new URL('.', (document.currentScript as HTMLScriptElement).src).href;
const choices = document.getElementById('choices')!;
const refused = document.getElementById('refused')!;
const radios = [...choices.querySelectorAll('input')];

const show = () => {
  const choice = parseChoice(readChoice(base));
  for (const radio of radios)
    radio.checked = choice[radio.name as keyof ClockChoice] === radio.value;
};

const keep = () => {
  const chosen = Object.fromEntries(
    radios.filter(({ checked }) => checked).map(({ name, value }) => [name, value]),
  );
  const text = formatChoice(parseChoice(`${chosen['zone']} ${chosen['hours']}`));
  try {
    localStorage.setItem(choiceKey(base), text);
  } catch {
    refused.hidden = false;
  }
  // The browser sends this event to other windows, but not to this one.
  dispatchEvent(new Event('storage'));
};

document.getElementById('own-zone')!.textContent =
  ` (${new Intl.DateTimeFormat().resolvedOptions().timeZone})`;
show();
choices.hidden = false;
document.getElementById('scriptless')!.hidden = true;
choices.addEventListener('change', keep);
addEventListener('storage', show);
