import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Kind } from '../../../server/model/index.js';
import { type Found, fetchSearch } from '../api/search.js';
import { useWords } from '../i18n/index.js';
import { Icon } from './icons.js';
import { KindMark } from './shapes.js';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly kinds?: readonly Kind[];
  readonly autoFocus?: boolean;
  readonly onFound: (found: Found) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Waits until typing pauses. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

function Matched({ found }: { readonly found: Found }) {
  const { form, start, end } = found.match;
  if (form !== found.name || end <= start) {
    return (
      <>
        {found.name}
        {form !== found.name && <span className="found-form">{form}</span>}
      </>
    );
  }
  return (
    <>
      {form.slice(0, start)}
      <mark>{form.slice(start, end)}</mark>
      {form.slice(end)}
    </>
  );
}

/**
 * Search as one types. Half-written pinyin is never sent: while an input method composes nothing is asked, and its Enter
 * takes the candidate, not a result.
 */
export function SearchBox({ label, placeholder, kinds, autoFocus = false, onFound, inputRef }: SearchBoxProps) {
  const { t, kind } = useWords();
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const settled = useSettled(composing ? '' : text.trim(), 160);
  const search = useQuery({
    queryKey: ['search', settled, kinds],
    queryFn: ({ signal }) => fetchSearch(settled, 12, kinds, signal),
    enabled: settled.length > 0,
    placeholderData: (old) => (settled ? old : undefined),
  });
  const items = settled && text.trim() ? (search.data ?? []) : [];
  const current = settled !== '' && settled === text.trim() && !search.isPlaceholderData;

  const choose = (found: Found) => {
    setText('');
    onFound(found);
  };

  // Enter without a choice opens the best match, as soon as it is there.
  const [wanted, setWanted] = useState(false);
  const best = current ? search.data?.[0] : undefined;
  useEffect(() => {
    if (!wanted || !current || search.isFetching) return;
    setWanted(false);
    if (!best) return;
    setText('');
    onFound(best);
  }, [wanted, current, best, search.isFetching, onFound]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !text.trim()) return;
    if (event.currentTarget.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    setWanted(true);
  };

  return (
    <ComboBox
      className="search"
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={(value) => {
        setText(value);
        setWanted(false);
      }}
      value={null}
      onChange={(key) => {
        const found = items.find((one) => one.id === key);
        if (found) choose(found);
      }}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      defaultFilter={() => true}
    >
      <Label className="visually-hidden">{label}</Label>
      <div className="search-field">
        <Icon name="search" />
        <Input
          ref={inputRef}
          placeholder={placeholder ?? label}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onKeyDownCapture={onKeyDown}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
      </div>
      <Popover className="popover search-popover" offset={6}>
        <ListBox
          className="found-list"
          aria-label={t('search.results')}
          renderEmptyState={() => (
            <p className="found-none">
              {search.isFetching || settled !== text.trim() ? t('search.busy') : t('search.none', { text: settled })}
            </p>
          )}
        >
          {(found: Found) => (
            <ListBoxItem id={found.id} className="found" textValue={found.name}>
              <KindMark kind={found.kind} />
              <span className="found-name">
                <Matched found={found} />
              </span>
              <span className="found-kind">
                {kind(found.kind)}
                {found.region && found.kind !== 'Region' ? ` · ${found.region}` : ''}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
