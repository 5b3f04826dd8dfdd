import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../helpers/temporary-folder.ts';
import { checkLocales } from './locales/locales.ts';

describe('the gate of the languages', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = temporaryFolder();
    catalogues(
      { title: '订单', hello: '你好，{{name}}', error: { gone: '没有了' } },
      { title: 'Orders', hello: 'Hello {{name}}', error: { gone: 'Gone' } },
    );
  });
  afterEach(() => folder.remove());

  const faults = () => checkLocales(folder.path).faults;

  it('is content with catalogues alike and keys that exist', () => {
    component(
      'orders/Page.tsx',
      `const { t } = useTranslation('orders'); return <b title={t('title')}>{t('hello', { name })} F9 Ctrl+Enter</b>;`,
    );
    source('electron/backend/orders/a.ts', `throw new UserError('orders.gone');`);
    expect(faults()).toEqual([]);
  });

  it('finds a key that one language lacks, an empty text and other placeholders', () => {
    catalogues({ title: '订单', more: '更多' }, { title: '' });
    expect(faults()).toEqual(['en/orders.json: title is empty', 'orders.json: more is missing in en']);
    catalogues({ hello: '你好，{{name}}' }, { hello: 'Hello {{who}}' });
    expect(faults()).toEqual(['orders.json: hello has other placeholders in en']);
  });

  it('finds a whole catalogue that one language lacks', () => {
    source('resources/locales/en/tracking.json', '{}');
    expect(faults()).toEqual(['zh-CN/tracking.json is missing']);
  });

  it('takes the plural forms of a language as one key', () => {
    catalogues({ pieces_other: '{{count}} 件' }, { pieces_one: 'one piece', pieces_other: '{{count}} pieces' });
    component('orders/Page.tsx', `const { t } = useTranslation('orders'); return <b>{t('pieces', { count })}</b>;`);
    expect(faults()).toEqual([]);
  });

  it('finds half-width punctuation in Chinese', () => {
    catalogues({ title: '订单,列表' }, { title: 'Orders' });
    expect(faults()).toEqual(['zh-CN/orders.json: title has half-width punctuation after a Chinese character']);
  });

  it.each([
    ['a key that does not exist', `t('nowhere')`, 'orders:nowhere, which does not exist'],
    ['a key made of parts when none fits', 't(`state.${x}`)', 'no such key'],
    ['a key of another area', `t('orders:nowhere')`, 'orders:nowhere, which does not exist'],
    ['a text without what it asks for', `t('hello')`, 'orders:hello without {{name}}'],
  ])('finds %s', (_what, call, fault) => {
    component('orders/Page.tsx', `const { t } = useTranslation('orders'); return <b>{${call}}</b>;`);
    expect(faults()).toEqual([expect.stringContaining(fault)]);
  });

  it('finds the code of an error that has no text', () => {
    source('electron/backend/orders/a.ts', `throw new ConflictError('orders.nowhere', row);`);
    expect(faults()).toEqual(['electron/backend/orders/a.ts:1 uses orders:error.nowhere, which does not exist']);
  });

  it.each([
    ['between tags', '<b>Save order</b>'],
    ['in an expression', `<b>{busy ? 'Saving' : null}</b>`],
    ['in an attribute that is shown', `<input placeholder="Customer name" />`],
    ['in an attribute that is read aloud', `<b aria-label={'Close window'} />`],
    ['in Chinese anywhere', `<b className={'客户'} />`],
  ])('finds bare text %s', (_where, jsx) => {
    component('orders/Page.tsx', `return ${jsx};`);
    expect(faults()).toEqual([expect.stringContaining('has bare text')]);
  });

  function component(path: string, body: string): void {
    source(join('renderer/features', path), `export function Page() { ${body} }\n`);
  }

  function catalogues(zh: object, en: object): void {
    source('resources/locales/zh-CN/orders.json', JSON.stringify(zh));
    source('resources/locales/en/orders.json', JSON.stringify(en));
  }

  function source(path: string, content: string): void {
    mkdirSync(join(folder.path, dirname(path)), { recursive: true });
    writeFileSync(join(folder.path, path), content);
  }
});
