import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Field } from '#web/ui/field.tsx';
import { LineButton } from '#web/ui/line-button.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { PortraitFrame } from '#web/ui/portrait-frame.tsx';
import { Speech } from '#web/ui/speech.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useAnnounce } from '#web/ui/use-announce.ts';

const html = (node: ReactNode) => renderToStaticMarkup(node).replace(/_R_[a-z0-9]*_/g, 'ID');

test('a button never submits a form unless it is asked to', () => {
  expect(html(<Button>Begin</Button>)).toContain('type="button"');
  expect(html(<Button type="submit">Send</Button>)).toContain('type="submit"');
});

test('a button that is disabled stays in reach, and pressing it does nothing', () => {
  const press = () => {};
  expect(Button({ onClick: press }).props.onClick).toBe(press);
  const { props } = Button({ 'aria-disabled': true, onClick: press });
  expect(props.onClick).toBeUndefined();
  expect(props.disabled).toBeUndefined();
});

test('a field ties label, hint and error to its control', () => {
  const field = html(
    <Field label="Name" hint="Stays here." error="Missing.">
      <TextInput />
    </Field>,
  );
  expect(field).toContain('for="ID"');
  expect(field).toContain('<input class="ui-control" id="ID" aria-describedby="IDhint IDerror"');
  expect(field).toContain('aria-invalid="true"');
});

test('a control outside a field carries no stray ids', () => {
  expect(html(<TextInput aria-label="Search" />)).toBe(
    '<input class="ui-control" aria-label="Search"/>',
  );
});

test('a checkbox is named by its label alone and described by its hint', () => {
  const checkbox = html(<Checkbox label="Read aloud" hint="With your own voices." />);
  expect(checkbox).toContain('aria-labelledby="ID"');
  expect(checkbox).toContain('aria-describedby="IDhint"');
});

test('a meter says its number and its word, and nothing at all where it has no value', () => {
  expect(html(<Meter label="Patience" value={82} word="steady" />)).toContain(
    'role="meter" aria-labelledby="ID" aria-valuemin="0" aria-valuemax="100" aria-valuenow="82" aria-valuetext="82, steady"',
  );
  const empty = html(<Meter label="Patience" value={undefined} word="not exercised" />);
  expect(empty).not.toContain('role="meter"');
  expect(empty).toContain('not exercised');
});

test('only an error interrupts; what was there from the start is not announced', () => {
  expect(html(<Notice tone="error" title="Broken" />)).toContain('role="alert"');
  expect(html(<Notice tone="warn" title="Nearly full" />)).toContain('role="status"');
  expect(html(<Notice tone="error" title="Broken" still />)).toContain('role="note"');
});

test('a panel with a title is a region named by it, one without is no landmark', () => {
  expect(html(<Panel title="Scores">1</Panel>)).toMatch(
    /^<section class="ui-panel" aria-labelledby="ID">.*<h2 id="ID">Scores<\/h2>/,
  );
  expect(html(<Panel>1</Panel>)).toBe('<div class="ui-panel">1</div>');
});

test('the marker of a line button is for eyes only, so that the words are its name', () => {
  const button = html(
    <LineButton marker="1" gesture="Stand up.">
      Sit down.
    </LineButton>,
  );
  expect(button).toContain('<span class="ui-line-button__marker" aria-hidden="true">1</span>');
  expect(button).toContain('Stand up. </span>');
});

test('a line says who speaks before what is said, in its own language', () => {
  const speech = html(
    <Speech speaker="Ma Yulan" cue="叹气" lang="zh-CN">
      第三回了。
    </Speech>,
  );
  expect(speech.indexOf('Ma Yulan')).toBeLessThan(speech.indexOf('第三回了'));
  expect(speech.match(/lang="zh-CN"/g)).toHaveLength(2);
});

test('a table has a caption, column heads and a row head', () => {
  const table = html(
    <Table
      caption="Steps"
      rows={[{ step: 1, heat: 55 }]}
      rowId={({ step }) => step}
      columns={[
        { id: 'step', header: 'Step', cell: ({ step }) => step, names: true },
        { id: 'heat', header: 'Agitation', cell: ({ heat }) => heat, numeric: true },
      ]}
    />,
  );
  expect(table).toContain('<caption><span>Steps</span></caption>');
  expect(table).toContain('<th scope="col" class="ui-table__number">Agitation</th>');
  expect(table).toContain('<th scope="row">1</th>');
});

test('a portrait without a drawing keeps its place and its words', () => {
  const frame = html(<PortraitFrame alt="Ma Yulan, anxious" />);
  expect(frame).toContain('Ma Yulan, anxious');
  expect(frame).toContain('aria-hidden="true"');
});

test('a disclosure left alone is the browser’s to open', () => {
  expect(html(<Disclosure summary="More">Text</Disclosure>)).toMatch(/^<details class="[^"]*">/);
});

function Lonely() {
  useAnnounce();
  return null;
}

test('announcing without an announcer is refused by name', () => {
  expect(() => html(<Lonely />)).toThrow('useAnnounce needs an <Announcer>');
});
