/** Titles of texts, whose words are no names of their own. */

/** What stands inside 《》 is a part of a title and no thing of its own. */
export function inTitles(text: string): (at: number) => boolean {
  const opens: number[] = [];
  const closes: number[] = [];
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const close = text.indexOf('》', at);
    if (close < 0) break;
    if (close - at > 150) continue;
    if (opens.length > 0 && at < (closes.at(-1) as number)) closes[closes.length - 1] = close;
    else {
      opens.push(at);
      closes.push(close);
    }
  }
  return (at) => {
    let low = 0;
    let high = opens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((opens[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && at < (closes[low - 1] as number);
  };
}
