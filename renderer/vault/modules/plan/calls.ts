/** Handlers of plans. */
import { ok } from '../../../../shared/errors/app-error';
import type { plan as contract } from '../../contract/plan';
import * as plan from './plan';
import { approvePlan, dropPlanVersion, newPlanVersion, sendPlan, takeBackPlan } from './plan-cycle';
import { templateRemoval } from '../../rows/plan-rows';
import { planDocument, planFile } from './plan-services';
import { planSources, saveTemplate } from './plan-sources';
import type { Handling } from '../context';

/** Lines, states, papers. */
export const planCalls: Handling<typeof contract> = () => ({
  plan: plan.planView,
  savePlan: plan.save,
  sendPlan,
  approvePlan,
  takeBackPlan,
  newPlanVersion,
  dropPlanVersion,
  planSources: (vault, period) => ok(planSources(vault, period)),
  savePlanTemplate: saveTemplate,
  dropPlanTemplate: (vault, id) => vault.store.write([templateRemoval(id)]),
  remindOfAnnualPlan: plan.setReminder,
  planDocument,
  planFile,
});
