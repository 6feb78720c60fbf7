import { useEffect, useState } from 'react';
import { go, useViewState } from '../state/url.js';

interface FilterBoxProps {
  readonly label: string;
  readonly placeholder: string;
}

/** Narrows what a view lists as one types; half-written pinyin narrows nothing: it waits until the input method has its characters. */
export function FilterBox({ label, placeholder }: FilterBoxProps) {
  const { text } = useViewState();
  const [written, setWritten] = useState(text);
  useEffect(() => setWritten(text), [text]);
  return (
    <input
      className="filter"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={written}
      onChange={(event) => {
        setWritten(event.target.value);
        if (!(event.nativeEvent as InputEvent).isComposing) go({ text: event.target.value }, { replace: true });
      }}
      onCompositionEnd={(event) => go({ text: event.currentTarget.value }, { replace: true })}
    />
  );
}
