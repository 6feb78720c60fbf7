import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/index.js';
import { stageLine } from '../../state/stage.js';
import { playQuery, useStory } from '../../state/story.js';
import { go, linkTo, open, readUrl, useViewState } from '../../state/url.js';
import { Icon } from '../../ui/icons.js';
import { announce } from '../../ui/live.js';

/** A slide on the whole screen: the view itself, what is said about it, and the way through. */
export function Player({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const story = useStory();
  const { slide: number } = useViewState();
  const slide = story.slides[number - 1];

  const to = (next: number) => {
    const query = playQuery(story, next);
    if (query) go(readUrl(query));
  };
  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    open('story', []);
  };

  const present = () => {
    const other = window.open(`/${linkTo('story', [], { bare: true, slide: number })}`, 'zeren.presenter', 'popup,width=760,height=600');
    announce(t(other ? 'story.presenter' : 'story.noWindow'));
  };

  const latest = useRef({ number, to });
  latest.current = { number, to };
  const line = useRef<ReturnType<typeof stageLine> | undefined>(undefined);
  useEffect(() => {
    const here = stageLine((cue) => {
      if ('to' in cue) latest.current.to(cue.to);
      else if ('ask' in cue) here.tell({ on: latest.current.number });
    });
    line.current = here;
    return here.close;
  }, []);
  useEffect(() => line.current?.tell({ on: number }), [number]);
  useEffect(() => {
    if (slide) announce(t('story.announce', { number, all: story.slides.length, title: slide.title }));
  }, [slide, number, story, t]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('input, textarea, [role="application"], tr, [role="row"], [role="tab"]')
      )
        return;
      const act = new Map<string, () => void>([
        ['ArrowRight', () => to(number + 1)],
        ['PageDown', () => to(number + 1)],
        ['ArrowLeft', () => to(number - 1)],
        ['PageUp', () => to(number - 1)],
        ['Home', () => to(1)],
        ['End', () => to(story.slides.length)],
        ['n', present],
        ['Escape', leave],
      ]).get(event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <div className="player">
      <div className="player-stage bare">{children}</div>
      <section className="player-bar" aria-label={t('nav.story')}>
        <div className="player-words">
          <h2>{slide?.title}</h2>
          <p>{slide?.caption}</p>
        </div>
        <div className="player-way">
          <Button className="button" aria-label={t('story.back')} isDisabled={number <= 1} onPress={() => to(number - 1)}>
            <Icon name="left" />
          </Button>
          <ol className="dots" aria-label={t('story.slides')}>
            {story.slides.map((one, index) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="dot"
                  aria-current={index + 1 === number ? 'step' : undefined}
                  aria-label={`${index + 1} ${one.title}`}
                  onClick={() => to(index + 1)}
                />
              </li>
            ))}
          </ol>
          <Button className="button" aria-label={t('story.next')} isDisabled={number >= story.slides.length} onPress={() => to(number + 1)}>
            <Icon name="right" />
          </Button>
          <Button className="quiet" onPress={present}>
            {t('story.presenter')}
          </Button>
          <Button className="quiet" onPress={leave}>
            {t('story.leave')}
          </Button>
        </div>
      </section>
    </div>
  );
}
