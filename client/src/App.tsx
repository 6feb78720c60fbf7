import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Found } from './api/search.js';
import { useWords } from './i18n/index.js';
import { setLanguage, setTheme, useTheme } from './state/settings.js';
import { act } from './state/undo.js';
import { linkTo, open, useViewState, type ViewName, viewNames } from './state/url.js';
import { Boundary } from './ui/Boundary.js';
import { useKeptFocus } from './ui/focus.js';
import { Icon } from './ui/icons.js';
import { Link } from './ui/Link.js';
import { LiveRegion } from './ui/live.js';
import { SavedViews } from './ui/SavedViews.js';
import { SearchBox } from './ui/SearchBox.js';
import { Shortcuts } from './ui/Shortcuts.js';
import { Loading } from './ui/states.js';
import { ChainView } from './views/chain/ChainView.js';

// The page opens on the chain; the other views come when they are opened.
const views: Readonly<Partial<Record<ViewName, ComponentType>>> = {
  overview: lazy(() => import('./views/overview/OverviewView.js').then((room) => ({ default: room.OverviewView }))),
  explore: lazy(() => import('./views/explore/ExploreView.js').then((room) => ({ default: room.ExploreView }))),
  matrix: lazy(() => import('./views/matrix/MatrixView.js').then((room) => ({ default: room.MatrixView }))),
  dossier: lazy(() => import('./views/dossier/DossierView.js').then((room) => ({ default: room.DossierView }))),
  compare: lazy(() => import('./views/compare/CompareView.js').then((room) => ({ default: room.CompareView }))),
  document: lazy(() => import('./views/document/DocumentView.js').then((room) => ({ default: room.DocumentView }))),
  findings: lazy(() => import('./views/findings/FindingsView.js').then((room) => ({ default: room.FindingsView }))),
  story: lazy(() => import('./views/story/StoryView.js').then((room) => ({ default: room.StoryView }))),
};
const Presenter = lazy(() => import('./views/story/Presenter.js').then((room) => ({ default: room.Presenter })));
const Player = lazy(() => import('./views/story/Player.js').then((room) => ({ default: room.Player })));

function View({ view }: { readonly view: ViewName }) {
  const Chosen = views[view];
  if (!Chosen)
    return (
      <Boundary key={view}>
        <ChainView />
      </Boundary>
    );
  return (
    <Boundary key={view}>
      <Suspense fallback={<Loading />}>
        <Chosen />
      </Suspense>
    </Boundary>
  );
}

export function App() {
  const { t, language } = useWords();
  const theme = useTheme();
  const state = useViewState();
  const search = useRef<HTMLInputElement>(null);

  const [help, setHelp] = useState(false);
  useKeptFocus([state.view, state.bare, ...state.of].join(' '));

  useEffect(() => {
    // '/' goes to the search box and '?' to the shortcuts from anywhere but where people write.
    const onKey = (event: KeyboardEvent) => {
      const act = { '/': () => search.current?.focus(), '?': () => setHelp(true) }[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as HTMLElement).closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  // In the network search adds; elsewhere it opens.
  const onFound = (found: Found) => {
    if (state.view !== 'explore') open(state.view === 'dossier' ? 'dossier' : 'chain', [found.id], { sel: found.id });
    else act(t('explore.stepAdd', { name: found.name }), { steps: [...state.steps, { of: found.id, how: 'add' }], sel: found.id });
  };

  if (state.bare) {
    return (
      <main className={state.slide > 0 ? 'played' : 'bare'} id="main" tabIndex={-1}>
        {state.slide > 0 ? (
          <Suspense fallback={<Loading />}>
            {/* The story itself is no slide: played, it is the presenter's side of it. */}
            {state.view === 'story' ? (
              <Presenter />
            ) : (
              <Player>
                <View view={state.view} />
              </Player>
            )}
          </Suspense>
        ) : (
          <View view={state.view} />
        )}
        <LiveRegion />
      </main>
    );
  }
  return (
    <div className="shell">
      {/* A link to a fragment would wipe what the address says of places. */}
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </button>
      <header className="top">
        <Link className="brand" href={linkTo('overview', [])}>
          <span className="seal" aria-hidden="true">
            责
          </span>
          <span className="brand-name">{t('app.name')}</span>
          <span className="brand-line">{t('app.tagline')}</span>
        </Link>
        <SearchBox label={t('search.label')} placeholder={t('search.placeholder')} autoFocus inputRef={search} onFound={onFound} />
        <div className="top-tools">
          <Button className="quiet" aria-label={t('app.languageLabel')} onPress={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            <span lang={language === 'en' ? 'zh-CN' : 'en'}>{t('app.language')}</span>
          </Button>
          <Button className="quiet" onPress={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
            <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
            {theme === 'dark' ? t('app.toLight') : t('app.toDark')}
          </Button>
          <SavedViews />
          <Button className="quiet wide-only" onPress={() => setHelp(true)}>
            {t('app.shortcuts')}
          </Button>
          <a className="quiet wide-only" href="/graphql">
            {t('app.api')}
          </a>
        </div>
      </header>
      <nav className="rail" aria-label={t('nav.label')}>
        {viewNames.map((view) => (
          <Link key={view} className="rail-item" href={linkTo(view, state.of)} current={state.view === view}>
            <Icon name={view} />
            <span>{t(`nav.${view}`)}</span>
          </Link>
        ))}
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        <View view={state.view} />
      </main>
      <Shortcuts isOpen={help} onClose={() => setHelp(false)} />
      <LiveRegion />
    </div>
  );
}
