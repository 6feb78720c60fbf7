import { type FormEvent, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useWords } from '../i18n/index.js';
import { forgetView, saveView, useSavedViews } from '../state/saved.js';
import { Icon } from './icons.js';
import { Link } from './Link.js';
import { announce } from './live.js';

/** Views that people keep under names of their own. */
export function SavedViews() {
  const { t } = useWords();
  const saved = useSavedViews();
  const [name, setName] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (!wanted) return;
    saveView(wanted);
    setName('');
    announce(t('saved.kept', { name: wanted }));
  };
  return (
    <DialogTrigger>
      <Button className="quiet wide-only">
        <Icon name="pin" />
        {t('saved.title')}
      </Button>
      <Popover className="popover saved" placement="bottom end">
        <Dialog aria-label={t('saved.title')}>
          <form className="saved-form" onSubmit={keep}>
            <label className="field">
              {t('saved.name')}
              <input
                value={name}
                onFocus={() => setName((old) => old || document.title.split(' · ')[0] || '')}
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            <button type="submit" className="button">
              {t('saved.keep')}
            </button>
          </form>
          {saved.length === 0 && <p className="note">{t('saved.none')}</p>}
          <ul>
            {saved.map((view) => (
              <li key={view.name} className="saved-view">
                <Link href={view.query}>{view.name}</Link>
                <Button className="quiet" aria-label={t('saved.forget', { name: view.name })} onPress={() => forgetView(view.name)}>
                  <Icon name="close" />
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
