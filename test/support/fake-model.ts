import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';

/** Where the tests' OpenAI-compatible provider lives; nothing listens there, msw answers at the network's edge. */
export const providerUrl = 'https://models.example/v1';

/** How a test reaches that provider. */
export const provider = { apiKey: 'sk-test', baseUrl: providerUrl, model: 'test-model', price: null } as const;

/** A provider that answers chats by `chat` and keeps what it was sent. */
export function openFakeProvider() {
  const asked: unknown[] = [];
  const server = setupServer();
  return {
    asked,
    server,
    chat(answer: HttpResponseResolver) {
      server.use(
        http.post(`${providerUrl}/chat/completions`, async (info) => {
          asked.push(await info.request.clone().json());
          return answer(info);
        }),
      );
    },
  };
}

/** A chat completion whose message is this text. */
export function completion(content: string) {
  return HttpResponse.json({
    id: 'chat-1',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
  });
}
