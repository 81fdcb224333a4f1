import { searchText } from '../../search-text.ts';
import type { Services } from '../../services.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { answerPage } from '../page.ts';
import { searchPage } from './search-page.ts';

const mostWords = 2000;

/** Serves the search over tickets, known issues and documents, read as if the words were a ticket. */
export function serveSearch(console: Console, services: Services): void {
  console.get('/search', allowed('POST /v1/search'), async (context) => {
    const words = (context.req.query('q') ?? '').trim().slice(0, mostWords);
    const found = words === '' ? null : await searchText(services, { text: words, limit: 10, filter: null });
    const body = searchPage(context.get('viewer'), words, found);
    return answerPage(context, { place: 'search', title: 'Search', body });
  });
}
