import type { PermissionPort } from "../words.ts";

/**
 * Permissions of which the same question, asked by several at once, is asked once: a turn's context reads two stores
 * for one purpose at one instant, and each checks for itself. Nothing is remembered once it is answered.
 */
export function sharedQuestions(permissions: PermissionPort): PermissionPort {
  const underWay = new Map<string, ReturnType<PermissionPort["mayUse"]>>();
  return {
    categoriesOf: (purpose) => permissions.categoriesOf(purpose),
    mayUse(asked) {
      const question = JSON.stringify([asked.subjects, asked.purpose, asked.at.getTime()]);
      const known = underWay.get(question);
      if (known) return known;
      const answer = permissions.mayUse(asked).finally(() => underWay.delete(question));
      underWay.set(question, answer);
      return answer;
    },
  };
}
