import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchChain, fetchStart } from '../../api/chain.js';
import { fileName, save } from '../../files/save.js';
import { useWords } from '../../i18n/index.js';
import {
  changeSlide,
  dropSlide,
  moveSlide,
  playQuery,
  readStory,
  type Slide,
  type Story,
  setStory,
  useStory,
  writeStory,
} from '../../state/story.js';
import { go, readUrl, writeUrl } from '../../state/url.js';
import { focusNext } from '../../ui/focus.js';
import { Icon } from '../../ui/icons.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { Empty, faultText } from '../../ui/states.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { contentOf } from './content.js';
import { offlineStory } from './offline.js';
import { readyStory } from './ready.js';

/** A talk made of views: gather, order, say something, play, take along. */
export function StoryView() {
  const words = useWords();
  const { t } = words;
  const story = useStory();
  const [busy, setBusy] = useState<string | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  useTitle(story.title || t('nav.story'));

  /** Does what takes time and says when it fails. */
  const run = (name: string, work: () => Promise<void>) => {
    setBusy(name);
    setFault(undefined);
    work()
      .catch((error: unknown) => setFault(faultText(error, words.language)))
      .finally(() => setBusy(undefined));
  };
  const play = (number: number) => {
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    const query = playQuery(story, number);
    if (query) go(readUrl(query));
  };
  const startReady = () =>
    run(t('story.ready'), async () => {
      const id = await fetchStart();
      const chain = id ? await fetchChain(id, 1000) : null;
      if (chain) setStory(readyStory(chain.root, chain.graph, words));
    });
  const makeFile = async (): Promise<string> => {
    const contents = [];
    for (const slide of story.slides) contents.push(await contentOf(slide, words));
    return offlineStory(story, contents, words);
  };
  const exportFile = () =>
    run(t('story.export'), async () => {
      save(fileName(story.title || t('nav.story'), 'html'), new Blob([await makeFile()], { type: 'text/html' }));
      announce(t('story.exported'));
    });
  const print = () => {
    // Opened at once, while the press still counts; filled when it is ready.
    const paper = window.open('', '_blank');
    run(t('take.print'), async () => {
      const address = URL.createObjectURL(new Blob([await makeFile()], { type: 'text/html' }));
      if (!paper) throw new Error(t('story.noWindow'));
      paper.location.href = address;
      paper.addEventListener('load', () => paper.print());
    });
  };

  return (
    <div className="view story">
      <ViewHead
        title={story.title || t('story.untitled')}
        kicker={t('nav.story')}
        actions={
          <>
            <Button className="button button-main" isDisabled={story.slides.length === 0} onPress={() => play(1)}>
              <Icon name="play" />
              {t('story.play')}
            </Button>
            <Button className="button" isDisabled={story.slides.length === 0 || busy !== undefined} onPress={exportFile}>
              <Icon name="save" />
              {t('story.export')}
            </Button>
            <Button className="button" isDisabled={story.slides.length === 0 || busy !== undefined} onPress={print}>
              {t('take.print')}
            </Button>
            <StoryFile story={story} onFault={setFault} />
          </>
        }
      >
        {busy && (
          <p className="limit" role="status">
            {busy} · {t('app.loading')}
          </p>
        )}
        {fault && (
          <p className="limit" role="alert">
            {fault}
          </p>
        )}
      </ViewHead>
      {story.slides.length === 0 ? (
        <Empty title={t('story.empty')}>
          <p>{t('story.emptyHelp')}</p>
          <Button className="button button-main" isDisabled={busy !== undefined} onPress={startReady}>
            {t('story.ready')}
          </Button>
        </Empty>
      ) : (
        <div className="story-body">
          <label className="field">
            {t('story.title')}
            <input value={story.title} onChange={(event) => setStory({ ...story, title: event.target.value })} />
          </label>
          <ol className="slides">
            {story.slides.map((slide, index) => (
              <SlideEditor
                key={slide.id}
                slide={slide}
                number={index + 1}
                last={index + 1 === story.slides.length}
                onPlay={() => play(index + 1)}
              />
            ))}
          </ol>
          <p className="story-end">
            <Button className="button" onPress={startReady}>
              {t('story.ready')}
            </Button>
            <Button className="button" onPress={() => setStory({ title: '', slides: [] })}>
              {t('story.clear')}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}

function StoryFile({ story, onFault }: { readonly story: Story; readonly onFault: (fault: string | undefined) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    try {
      setStory(readStory(await file.text()));
      onFault(undefined);
    } catch {
      onFault(t('story.badFile'));
    }
  };
  return (
    <>
      <Button
        className="button"
        isDisabled={story.slides.length === 0}
        onPress={() =>
          save(fileName(story.title || t('nav.story'), 'zeren-story.json'), new Blob([writeStory(story)], { type: 'application/json' }))
        }
      >
        {t('story.save')}
      </Button>
      <Button className="button" onPress={() => input.current?.click()}>
        {t('story.open')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('story.open')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) read(file);
          event.target.value = '';
        }}
      />
    </>
  );
}

interface SlideEditorProps {
  readonly slide: Slide;
  readonly number: number;
  readonly last: boolean;
  readonly onPlay: () => void;
}

function SlideEditor({ slide, number, last, onPlay }: SlideEditorProps) {
  const { t, number: count } = useWords();
  const { view } = readUrl(slide.query);
  // What is moved or dropped takes its buttons with it: the focus stays beside it.
  const card = (at: number) => `.slide-card:nth-child(${at})`;
  const move = (by: -1 | 1) => {
    moveSlide(slide.id, by);
    const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    focusNext(`${card(number + by)} [data-act="${same}"]:not(:disabled)`, `${card(number + by)} [data-act="${other}"]`);
  };
  const drop = () => {
    dropSlide(slide.id);
    focusNext(`${card(number)} [data-act="drop"]`, `${card(number - 1)} [data-act="drop"]`, '#main');
  };
  const bare = writeUrl({ ...readUrl(slide.query), bare: true });
  return (
    <li className="slide-card">
      <span className="slide-number">{number}</span>
      <div className="slide-fields">
        <label className="field">
          {t('story.slideTitle')}
          <input value={slide.title} onChange={(event) => changeSlide(slide.id, { title: event.target.value })} />
        </label>
        <label className="field">
          {t('story.caption')}
          <textarea rows={2} value={slide.caption} onChange={(event) => changeSlide(slide.id, { caption: event.target.value })} />
        </label>
        <label className="field">
          {t('story.notes')}
          <textarea rows={1} value={slide.notes} onChange={(event) => changeSlide(slide.id, { notes: event.target.value })} />
        </label>
        <p className="note slide-view">
          <Icon name={view} /> {t(`nav.${view}`)}
          {slide.lit.length > 0 && ` · ${t('story.lit', { n: slide.lit.length })}`} · <Link href={slide.query}>{t('story.goTo')}</Link> ·{' '}
          <button
            type="button"
            className="linklike"
            onClick={() => navigator.clipboard.writeText(`${window.location.origin}/${bare}`).then(() => announce(t('detail.copied')))}
          >
            {t('story.embed')}
          </button>
        </p>
      </div>
      <div className="slide-acts">
        <Button className="quiet" aria-label={t('story.playFrom', { n: count(number) })} onPress={onPlay}>
          <Icon name="play" />
        </Button>
        <Button
          className="quiet"
          data-act="up"
          aria-label={t('story.up', { n: count(number) })}
          isDisabled={number === 1}
          onPress={() => move(-1)}
        >
          <Icon name="up" />
        </Button>
        <Button
          className="quiet"
          data-act="down"
          aria-label={t('story.down', { n: count(number) })}
          isDisabled={last}
          onPress={() => move(1)}
        >
          <Icon name="down" />
        </Button>
        <Button className="quiet" data-act="drop" aria-label={t('story.drop', { n: count(number) })} onPress={drop}>
          <Icon name="close" />
        </Button>
      </div>
    </li>
  );
}
