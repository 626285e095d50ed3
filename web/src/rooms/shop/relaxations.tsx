import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Constraint } from "../../../../src/modules/language/index.ts";
import type { Edit, Relaxation, Understanding } from "../../api/turn.ts";
import { chipsOf, sameConstraint, wordConstraint } from "../../format/constraints.ts";
import { money } from "../../format/money.ts";
import { useWords } from "../../i18n/use-words.ts";
import { OfferRow } from "./offer-row.tsx";

interface RelaxationsProps {
  readonly relaxations: readonly Relaxation[];
  readonly understanding: Understanding;
  onEdit(edit: Edit): void;
}

/** Each constraint that could give way, with how many products it would open. */
export function Relaxations({ relaxations, understanding, onEdit }: RelaxationsProps) {
  const { t, locale } = useWords();
  if (relaxations.length === 0) return null;
  const chips = chipsOf(understanding, t, locale);
  const word = (constraint: Constraint): string =>
    chips.find((chip) => sameConstraint(chip.constraint, constraint))?.text ??
    wordConstraint(constraint, t, locale);
  const label = ({ drop, instead, also, count, words }: Relaxation): string => {
    if (also) {
      const first = instead
        ? t("answer.relaxFirstChange", { to: words ?? word(instead) })
        : t("answer.relaxFirstDrop", { what: word(drop) });
      return t("answer.relaxBoth", { count, first, second: word(also) });
    }
    if (!instead) return t("answer.relaxDrop", { count, what: word(drop) });
    if (instead.field === "price" && typeof instead.value === "number") {
      return t("answer.relaxPrice", { count, price: money(instead.value, instead.currency, locale) });
    }
    return t("answer.relaxChange", { count, from: word(drop), to: words ?? word(instead) });
  };
  return (
    <OfferRow title={t("answer.relaxations")}>
      {relaxations.map((relaxation) => (
        <li key={JSON.stringify([relaxation.drop, relaxation.instead, relaxation.also])}>
          <Button
            variant="light"
            radius="xl"
            leftSection={<IconPlus aria-hidden size={16} />}
            onClick={() => onEdit(editOf(relaxation))}
          >
            {label(relaxation)}
          </Button>
        </li>
      ))}
    </OfferRow>
  );
}

const editOf = ({ drop, instead, also }: Relaxation): Edit => ({
  ...(instead ? { replace: drop, with: instead } : { remove: drop }),
  ...(also && { also }),
});
