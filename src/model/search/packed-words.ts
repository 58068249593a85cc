/**
 * Sorted words in few bytes: each as the number of letters that it has in common with the one before it, in base 36, and
 * the letters after those.
 */
export function formatWords(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const shared = sharedLength(word, words[index - 1] ?? '');
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

export function parseWords(packed: string): string[] {
  let word = '';
  return packed === ''
    ? []
    : packed.split(' ').map((entry) => {
        word = word.slice(0, parseInt(entry[0]!, 36)) + entry.slice(1);
        return word;
      });
}

function sharedLength(word: string, before: string): number {
  let length = 0;
  // One digit is enough for it.
  while (length < 35 && length < word.length && word[length] === before[length]) length += 1;
  return length;
}

/** The digits of packed numbers, none of which JSON escapes: those that end a number, and those before its end. */
const last = '#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`';
const before = 'abcdefghijklmnopqrstuvwxyz{|}~';

/** Rising whole numbers as the steps between them, most of them one character. */
export function formatList(numbers: readonly number[]): string {
  return numbers.map((number, index) => formatStep(number - (numbers[index - 1] ?? -1))).join('');
}

function formatStep(step: number): string {
  let text = last[step % last.length]!;
  for (let rest = Math.floor(step / last.length); rest > 0;) {
    text = before[rest % before.length]! + text;
    rest = Math.floor(rest / before.length);
  }
  return text;
}

/** The value of a digit by its character code: from zero for digits that end a number, below zero for digits before. */
const digits = new Int8Array(128);
for (const [digit, character] of Array.from(last).entries())
  digits[character.charCodeAt(0)] = digit;
for (const [digit, character] of Array.from(before).entries()) {
  digits[character.charCodeAt(0)] = -1 - digit;
}

/** Sets `marks` to 1 at each number of a packed list. */
export function markList(packed: string, marks: Uint8Array): void {
  let number = -1;
  let high = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const digit = digits[packed.charCodeAt(at)]!;
    if (digit < 0) high = high * before.length - 1 - digit;
    else {
      number += high * last.length + digit;
      marks[number] = 1;
      high = 0;
    }
  }
}
