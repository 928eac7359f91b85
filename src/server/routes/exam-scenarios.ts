import type { FastifyInstance } from 'fastify';
import { newExamScenarioSchema, type TakenExamScenario } from '#core/academy/exam-scenario.ts';
import { isAnyError } from '#core/basics/diagnostic.ts';
import { slugSchema } from '#core/basics/slug.ts';
import { ownWords } from '#core/scenario/scene-text.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { Refusal } from '../auth/refusal.ts';
import { record } from '../db/audit.ts';
import { keepTexts } from '../db/class-runs.ts';
import {
  examScenarios,
  keepExamScenario,
  lockExamScenario,
  removeExamScenario,
} from '../db/exam-scenarios.ts';
import { checkScenario } from '../verify/check-scenario.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
/** The longest file there is, with every character of it escaped. */
const bodyLimit = 1024 * 1024;

/** Scenarios that are in no library: uploaded by staff, checked here, and kept in the database only. */
export function examScenarioRoutes(app: FastifyInstance, { db, catalog }: Academy): void {
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: solving a scenario takes a whole core. */
  const checked = (text: string) => {
    const next = last.then(() => checkScenario(text, catalog));
    last = next;
    return next;
  };

  app.get('/api/exam-scenarios', staff, async () => ({ scenarios: await examScenarios(db) }));

  app.post(
    '/api/exam-scenarios',
    { ...staff, bodyLimit },
    async (request): Promise<TakenExamScenario> => {
      const { text } = newExamScenarioSchema.parse(request.body);
      const { id: actor } = personOf(request);
      const file = await checked(text);
      if (file === 'too-slow') throw new Refusal(422, 'scenario-too-slow');
      const { scenario, revision, diagnostics } = file;
      if (!scenario || isAnyError(diagnostics)) {
        throw new Refusal(422, 'scenario-mistakes', { diagnostics });
      }
      const { id } = scenario;
      if (catalog.scenarios.has(id)) throw new Refusal(409, 'exam-id-in-library', { id });
      const title = ownWords(scenario.title);
      const isNew = await db.transaction().execute(async (transaction) => {
        const known = await lockExamScenario(transaction, id);
        if (known?.revision === revision) return false;
        await keepTexts(transaction, id, { revision, scenario }, catalog.rubric);
        await keepExamScenario(transaction, { id, revision, title, source: text, by: actor });
        await record(transaction, {
          ...{ actor, action: known ? 'exam-scenario-replaced' : 'exam-scenario-uploaded' },
          detail: { scenario: id, revision },
        });
        return true;
      });
      return { id, title, isNew, warnings: diagnostics };
    },
  );

  // Withdrawing what is not there any more changes nothing.
  app.delete('/api/exam-scenarios/:scenario', staff, async (request) => {
    const { scenario } = request.params as { scenario: string };
    const id = slugSchema.parse(scenario);
    await db.transaction().execute(async (transaction) => {
      const known = await lockExamScenario(transaction, id);
      if (!known) return;
      if (known.running > 0) {
        throw new Refusal(409, 'exam-scenario-assigned', { running: known.running });
      }
      await removeExamScenario(transaction, id);
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'exam-scenario-withdrawn' },
        detail: { scenario: id, revision: known.revision },
      });
    });
    return {};
  });
}
