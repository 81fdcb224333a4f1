// What makes the console quick. Every page works without it, by links and forms.
import { followForms } from './forms.js';
import { highlightWords } from './highlight.js';
import { followImports } from './importing.js';
import { listenToKeys } from './keyboard.js';
import { followLive } from './live.js';
import { followReviews } from './reviewing.js';
import { streamRecommendations } from './streaming.js';
import { keepTimes } from './times.js';

document.documentElement.classList.add('scripted');
keepTimes();
followForms();
followImports();
listenToKeys();
highlightWords();
streamRecommendations();
followReviews();
followLive();
