import { useEffect } from 'react';

let view = '';
let state = '';

const write = () => {
  document.title = state ? `${state} · ${view}` : view;
};

/** The title of the page while a view is open. */
export function useViewTitle(title: string): void {
  useEffect(() => {
    view = title;
    write();
  }, [title]);
}

/** What stands in the way of the view, before its title: nothing there, not reachable. Undefined adds nothing. */
export function useStateTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return;
    state = title;
    write();
    return () => {
      state = '';
      write();
    };
  }, [title]);
}
