import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/index.js';
import { stageLine } from '../../state/stage.js';
import { useStory } from '../../state/story.js';
import { useViewState } from '../../state/url.js';
import { useTitle } from '../parts/useTitle.js';

/** Seconds since it was first drawn. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const timer = window.setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return seconds;
}

/** The presenter's own window: the notes of the slide that the room sees, what comes next, and the way through. */
export function Presenter() {
  const { t } = useWords();
  const { title, slides } = useStory();
  const [at, setAt] = useState(useViewState().slide);
  const line = useRef<ReturnType<typeof stageLine> | undefined>(undefined);
  const seconds = useSeconds();
  const slide = slides[at - 1];
  const next = slides[at];
  useTitle(t('story.presenter'));

  useEffect(() => {
    const here = stageLine((cue) => 'on' in cue && setAt(cue.on));
    line.current = here;
    here.tell({ ask: 'on' });
    return here.close;
  }, []);
  const to = (number: number) => {
    if (slides[number - 1]) line.current?.tell({ to: number });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = new Map([
        ['ArrowRight', 1],
        ['PageDown', 1],
        ['ArrowLeft', -1],
        ['PageUp', -1],
      ]).get(event.key);
      if (!by) return;
      event.preventDefault();
      to(at + by);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <div className="presenter">
      <header>
        <p className="kicker">{title || t('story.untitled')}</p>
        <h1>{slide?.title}</h1>
        <p className="note">
          {t('story.place', { number: at, all: slides.length })} ·{' '}
          <span role="timer">
            {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
          </span>
        </p>
      </header>
      <section aria-label={t('story.notes')} className="presenter-notes">
        {slide?.notes || <span className="note">{t('story.noNotes')}</span>}
      </section>
      <p className="presenter-next">{next ? t('story.then', { title: next.title }) : t('story.last')}</p>
      <div className="presenter-way">
        <Button className="button" isDisabled={at <= 1} onPress={() => to(at - 1)}>
          {t('story.back')}
        </Button>
        <Button className="button button-main" isDisabled={!next} onPress={() => to(at + 1)}>
          {t('story.next')}
        </Button>
      </div>
    </div>
  );
}
