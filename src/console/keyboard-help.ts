import { html } from 'hono/html';
import type { Viewer } from './environment.ts';
import type { Html } from './html.ts';
import { places, type PlaceName } from './navigation.ts';

const everywhere: readonly (readonly [string, string])[] = [
  ['?', 'This help'],
  ['/', 'Search this page’s list, or everything'],
  ['c', 'New ticket'],
  ['j  k', 'Next, previous in a list'],
  ['Enter', 'Open'],
  ['Esc', 'Close, or leave a field'],
  ['t', 'Light, dark, or as the system'],
];

const onTicket: readonly (readonly [string, string])[] = [
  ['w', 'Go to the reasons; Tab moves on, the words light up'],
  ['y', 'Copy the reply'],
  ['e', 'Edit the reply'],
  ['s', 'Make the reply shorter'],
  ['r', 'Add a message'],
  ['h', 'Hand over, where the playbook asks for it'],
  ['f', 'Facts only: hide or show the draft'],
  ['Ctrl Enter', 'Mark as sent'],
  ['u', 'Back to the list'],
];

const onReview: readonly (readonly [string, string])[] = [
  ['a', 'Approve'],
  ['e', 'Edit'],
  ['o', 'Override'],
  ['x', 'Reject'],
  ['Ctrl Enter', 'Confirm'],
  ['n', 'Skip to the next'],
  ['m', 'Claim, or give it back'],
];

/** The keys of all pages, in a dialog that `?` opens. */
export function keyboardHelp(viewer: Viewer): Html {
  const reachable = (Object.keys(places) as PlaceName[]).filter((name) => viewer.may(places[name].call));
  const sequences = reachable.map((name) => [`g ${places[name].key}`, places[name].name] as const);
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <form method="dialog">
      <h2 id="keys-title">Keyboard</h2>
      <div class="columns">
        ${table('Everywhere', everywhere)} ${table('Go to', sequences)} ${table('Ticket', onTicket)}
        ${table('Review', onReview)}
      </div>
      <button>Close</button>
    </form>
  </dialog>`;
}

function table(title: string, rows: readonly (readonly [string, string])[]): Html {
  return html`<section>
    <h3>${title}</h3>
    <dl class="keys">
      ${rows.map(
        ([keys, does]) =>
          html`<div>
            <dt>${keys.split(/ +/).map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
