import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { NewSource } from "../../../../../src/modules/customers/sources/index.ts";
import type { SourceKind, SourcePlatform } from "../../../../../src/modules/customers/words.ts";
import { useChange } from "../../../app/use-server.ts";
import { sourceKind, sourcePlatform } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { Registered } from "./answers.ts";
import { TermsFields } from "./terms-fields.tsx";
import { WriteKey } from "./write-key.tsx";

const kinds: readonly SourceKind[] = ["sales", "marketing", "service", "social", "partner"];
const platforms: readonly SourcePlatform[] = ["browser", "server", "file"];

/** Two years, where nothing else was agreed. */
const usualRetentionDays = 730;

interface RegisterFormProps {
  onDone(): void;
}

/** Registers a source, and shows its write key: once, because only its hash is kept. */
export function RegisterForm({ onDone }: RegisterFormProps) {
  const { t } = useWords();
  const register = useChange<Registered>(["/v1/sources"]);
  const [source, setSource] = useState<NewSource>({
    name: "",
    owner: "",
    kind: "sales",
    platform: "browser",
    licence: "",
    contact: "",
    purposes: [],
    retentionDays: usualRetentionDays,
  });
  const set = (change: Partial<NewSource>): void => setSource({ ...source, ...change });
  const send = () => register.mutate({ path: "/v1/sources", method: "POST", body: source });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  if (register.data) {
    return (
      <>
        <WriteKey writeKey={register.data.writeKey} platform={source.platform} />
        <Button mt="md" variant="default" onClick={onDone}>
          {t("studio.done")}
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <div className={styles.fields}>
        <TextInput
          required
          label={t("studio.sources.name")}
          description={t("studio.sources.nameHelp")}
          value={source.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("studio.sources.kind")}
          data={kinds.map((value) => ({ value, label: sourceKind(value, t) }))}
          value={source.kind}
          onChange={(event) =>
            set({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? "sales" })
          }
        />
        <NativeSelect
          label={t("studio.sources.platform")}
          data={platforms.map((value) => ({ value, label: sourcePlatform(value, t) }))}
          value={source.platform}
          onChange={(event) =>
            set({
              platform: platforms.find((platform) => platform === event.currentTarget.value) ?? "browser",
            })
          }
        />
      </div>
      <TermsFields terms={source} onChange={set} />
      {source.kind === "partner" && <p className={styles.soft}>{t("studio.sources.partnerHelp")}</p>}
      {register.isError && <ChangeFailure failure={register.error} onRetry={send} />}
      <Group gap="xs">
        <Button type="submit" loading={register.isPending}>
          {t("studio.sources.register")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}
