import { Button, FileInput, Group, TextInput } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { fullDay } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Attestation, Attestations, SourceRow } from "./answers.ts";

interface AttestationsPanelProps {
  readonly source: SourceRow;
}

/** What a partner has attested to the company's standard. Without one that holds, nothing of it may be read. */
export function AttestationsPanel({ source }: AttestationsPanelProps) {
  const { t } = useWords();
  const path = `/v1/sources/${encodeURIComponent(source.id)}/attestations`;
  const [isAttesting, setAttesting] = useState(false);
  const attestations = useRead<Attestations>(source.kind === "partner" ? path : undefined);
  if (source.kind !== "partner") return null;
  return (
    <Panel
      title={t("studio.sources.attestations")}
      lead={t("studio.sources.attestationsLead")}
      actions={
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconFileCertificate aria-hidden size={15} />}
          aria-expanded={isAttesting}
          onClick={() => setAttesting(!isAttesting)}
        >
          {t("studio.sources.attest")}
        </Button>
      }
    >
      {isAttesting && <AttestForm path={path} onDone={() => setAttesting(false)} />}
      <Awaited query={attestations} label={t("studio.sources.attestations")}>
        {({ attestations }) =>
          attestations.length === 0 ? (
            <EmptyNotice title={t("studio.sources.notAttested")}>
              {t("studio.sources.notAttestedHelp")}
            </EmptyNotice>
          ) : (
            <ul className={styles.rows}>
              {attestations.map((attestation) => (
                <AttestationRow key={attestation.id} path={path} attestation={attestation} />
              ))}
            </ul>
          )
        }
      </Awaited>
    </Panel>
  );
}

interface AttestationRowProps {
  readonly path: string;
  readonly attestation: Attestation;
}

/** One that is over or revoked counts no more, and stays on record. */
function AttestationRow({ path, attestation }: AttestationRowProps) {
  const { t, locale } = useWords();
  const { id, scope, signer, expiresAt, revokedAt, fileHash } = attestation;
  const revoke = useChange(["/v1/sources"]);
  const isOver = Date.parse(expiresAt) <= Date.now();
  const state = revokedAt
    ? t("studio.sources.attestationRevoked", { at: fullDay(revokedAt, locale) })
    : t(isOver ? "studio.sources.attestationOver" : "studio.sources.attestedUntil", {
        at: fullDay(expiresAt, locale),
      });
  return (
    <li>
      <div className={styles.rowHead}>
        <strong>{scope}</strong>
        <span className={isOver || revokedAt ? styles.danger : styles.good}>{state}</span>
      </div>
      <div className={styles.rowHead}>
        <span className={styles.soft}>
          {signer} · <code>{fileHash.slice(0, 16)}…</code>
        </span>
        {!isOver && !revokedAt && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ path: `${path}/${id}`, method: "DELETE" })}
          >
            {t("studio.sources.revoke")}
          </Button>
        )}
      </div>
      {revoke.isError && (
        <ChangeFailure
          failure={revoke.error}
          onRetry={() => revoke.variables && revoke.mutate(revoke.variables)}
        />
      )}
    </li>
  );
}

interface AttestFormProps {
  readonly path: string;
  onDone(): void;
}

/** The file stays with whoever holds it: its hash is taken here, and the hash alone is sent. */
function AttestForm({ path, onDone }: AttestFormProps) {
  const { t } = useWords();
  const [scope, setScope] = useState("");
  const [signer, setSigner] = useState("");
  const [expires, setExpires] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const attest = useChange(["/v1/sources"]);
  const send = async (): Promise<void> => {
    if (!file) return;
    const fileHash = await hashOf(file);
    attest.mutate(
      { path, method: "POST", body: { scope, signer, expiresAt: `${expires}T23:59:59Z`, fileHash } },
      { onSuccess: onDone },
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <div className={styles.fields}>
        <TextInput
          required
          label={t("studio.sources.scope")}
          description={t("studio.sources.scopeHelp")}
          value={scope}
          onChange={(event) => setScope(event.currentTarget.value)}
        />
        <TextInput
          required
          label={t("studio.sources.signer")}
          description={t("studio.sources.signerHelp")}
          value={signer}
          onChange={(event) => setSigner(event.currentTarget.value)}
        />
        <TextInput
          required
          type="date"
          label={t("studio.sources.expires")}
          description={t("studio.sources.expiresHelp")}
          value={expires}
          onChange={(event) => setExpires(event.currentTarget.value)}
        />
        <FileInput
          required
          label={t("studio.sources.file")}
          description={t("studio.sources.fileHelp")}
          placeholder={t("studio.sources.chooseFile")}
          value={file}
          onChange={setFile}
        />
      </div>
      {attest.isError && <ChangeFailure failure={attest.error} onRetry={send} />}
      <Group gap="xs" mb="md">
        <Button type="submit" loading={attest.isPending} disabled={file === null}>
          {t("studio.sources.attest")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
