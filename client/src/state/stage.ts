/** What the play of a story and the presenter's window tell each other, in one browser: the slide that is on, the slide to go to, or who is there. */
export type Cue = { readonly on: number } | { readonly to: number } | { readonly ask: 'on' };

/** Opens a line to the other windows of the same story; nothing is heard after `close`. */
export function stageLine(hear: (cue: Cue) => void): { readonly tell: (cue: Cue) => void; readonly close: () => void } {
  const channel = new BroadcastChannel('zeren.stage');
  channel.onmessage = (event: MessageEvent<Cue>) => hear(event.data);
  return { tell: (cue) => channel.postMessage(cue), close: () => channel.close() };
}
