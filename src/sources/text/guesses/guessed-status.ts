import {
  incidentStatuses,
  maintenanceStatuses,
  writtenStatuses,
  type IncidentStatus,
  type MaintenanceStatus,
  type WrittenStatus,
} from '../../../model/status.ts';
import { visibleForm } from '../invisible-characters.ts';
import { fold, nearest } from '../nearest.ts';

/**
 * Other words for a status, from everyday English, other tools and the languages of the page. They are never accepted,
 * but lead to a cure with the right word.
 */
const incidentWords: Readonly<Record<IncidentStatus, string>> = {
  investigating:
    'investigation, looking into it, open, opened, reopened, new, started, start, begun, ongoing, detected, reported, acknowledged, triggered, firing, down, outage, issue, problem, active, wird untersucht, untersuchung, in untersuchung, en cours d’analyse, investigation en cours, en investigación, investigando, em investigação, in corso di analisi, badamy przyczynę, badane, з’ясовуємо причину, розслідуємо, zjišťujeme příčinu, inceleniyor, 調査中, 调查中, قيد التحقيق, בבדיקה',
  identified:
    'identifying, cause found, cause identified, root cause found, root cause, found, diagnosed, in progress, fix in progress, implementing a fix, implementing fix, applying a fix, deploying a fix, fixing, working on it, working on a fix, mitigating, ursache gefunden, identifiziert, erkannt, cause identifiée, identifié, causa identificada, identificado, causa individuata, identificato, przyczyna znana, причину знайдено, příčina nalezena, nedeni bulundu, 原因判明, 原因已确认, عُرف السبب, הסיבה אותרה',
  monitoring:
    'partially resolved, partly resolved, partially fixed, partially restored, mostly resolved, monitor, monitored, watching, observing, observation, mitigated, recovering, recovery, fix deployed, fix implemented, fix applied, rolled back, rollback, reverted, workaround applied, stabilised, stabilized, verifying, unter beobachtung, beobachtung, wird beobachtet, sous surveillance, surveillance, en observación, em observação, monitorando, sotto osservazione, obserwujemy, спостерігаємо, sledujeme, izleniyor, 経過観察中, 观察中, 監視中, قيد المراقبة, במעקב',
  resolved:
    'resolve, resolving, resolution, fixed, fix, solved, done, over, closed, complete, completed, finished, ended, end, back to normal, recovered, restored, all clear, up, up again, back up, operational, works again, working again, it works, it works again, everything works, everything works again, back online, service is back, ok, okay, service restored, false alarm, false positive, cancelled, canceled, called off, dismissed, good, all good, well, clear, healthy, normal, working,  behoben, gelöst, erledigt, beendet, résolu, résolue, corrigé, terminé, resuelto, resuelta, solucionado, resolvido, resolvida, risolto, risolta, rozwiązano, rozwiązane, naprawiono, усунено, вирішено, vyřešeno, çözüldü, 解決済み, 解決, 復旧, 已解决, 已恢復, 已恢复, تم الحل, נפתר',
  postmortem:
    'post-mortem, post mortem, retrospective, retro, rca, root cause analysis, incident review, review, lessons learned, nachbetrachtung, retour d’expérience, análisis posterior, análise posterior, analisi a posteriori, podsumowanie, підсумки, závěrečná zpráva, olay değerlendirmesi, 事後報告, 事后分析, تقرير ما بعد الحادث, תחקיר',
};

const maintenanceWords: Readonly<Record<MaintenanceStatus, string>> = {
  scheduled:
    'schedule, planned, plan, upcoming, announced, announcement, rescheduled, delayed, moved, geplant, angekündigt, prévue, prévu, planifié, programado, programada, agendada, in programma, zaplanowano, заплановано, naplánováno, planlandı, 予定, 已安排, مجدولة, מתוכננת',
  in_progress:
    'started, start, starting, begun, began, begin, begins, beginning, work begins, work started, overrun, overdue, delay, ongoing, running, extended, continues, continued, continuing, takes longer, taking longer, overrunning, still running, under way, underway, active, in work, investigating, identified, läuft, begonnen, gestartet, en cours, commencé, en curso, em andamento, in corso, w toku, триває, probíhá, sürüyor, 実施中, 进行中, جارية, מתבצעת',
  verifying:
    'verify, verification, verified, testing, checking, validating, monitoring, wird geprüft, prüfung, en vérification, en verificación, em verificação, in verifica, sprawdzamy, перевіряємо, ověřujeme, doğrulanıyor, 確認中, 验证中, قيد التحقق, באימות',
  completed:
    'complete, done, finished, over, ended, end, closed, resolved, fixed, successful, success, back to normal, postmortem, abgeschlossen, beendet, erledigt, fertig, terminée, terminé, finalizado, finalizada, completado, concluída, concluído, completata, zakończono, завершено, dokončeno, tamamlandı, 完了, 已完成, اكتملت, הושלמה',
  cancelled:
    'canceled, cancel, cancelled, called off, aborted, postponed, dropped, withdrawn, abgesagt, abgebrochen, verschoben, annulée, annulé, cancelado, cancelada, annullata, odwołano, скасовано, zrušeno, iptal edildi, 中止, 已取消, أُلغيت, בוטלה',
};

const componentWords: Readonly<Record<WrittenStatus, string>> = {
  operational:
    'up, ok, okay, online, available, working, works, fine, green, healthy, normal, fixed, resolved, recovered, restored, back, back up, back to normal, up again, online again, no issues, none, 🟢, ✅, in betrieb, verfügbar, läuft, behoben, opérationnel, disponible, operativo, operativa, disponibile, działa, працює, funguje, çalışıyor, 正常, 正常运行',
  under_maintenance:
    'maintenance, in maintenance, maintained, planned, scheduled maintenance, notice, wartung, in wartung, en maintenance, en mantenimiento, in manutenzione, em manutenção, メンテナンス中, 维护中',
  degraded_performance:
    'degraded, slow, slower, 🟡, ⚠️, ⚠, p3, sev3, performance issues, degraded service, latency, yellow, minor, performance degradation, disrupted, degradation, impaired, langsam, eingeschränkt, beeinträchtigt, gestört, verlangsamt, dégradé, lent, ralenti, degradado, lento, degradato, spowolnione, повільно, pomalé, yavaş, 遅延, 性能下降',
  partial_outage:
    'partial, 🟠, p2, sev2, partially down, partly down, partially unavailable, orange, partial disruption, flaky, teilausfall, teilweise ausgefallen, teilweise gestört, panne partielle, interrupción parcial, interrupção parcial, interruzione parziale, 部分障害, 部分中断',
  major_outage:
    'down, 🔴, ❌, p1, p0, sev1, sev0, unavailable, offline, broken, dead, failing, failed, out, red, full outage, total outage, complete outage, critical, hard down, service disruption, major, outage, ausgefallen, ausfall, nicht verfügbar, nicht erreichbar, en panne, hors service, caído, caída, fuera de servicio, fora do ar, fuori servizio, niedostępne, недоступно, nedostupné, çevrimdışı, 障害, 停止, 中断',
};

function toMeanings(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([status, list]) =>
      [status, ...list.split(', ')].map((word) => [key(word), status] as const),
    ),
  );
}

function key(word: string): string {
  return fold(visibleForm(word).replaceAll('’', "'"));
}

const meanings = new Map<readonly string[], ReadonlyMap<string, string>>([
  [incidentStatuses, toMeanings(incidentWords)],
  [maintenanceStatuses, toMeanings(maintenanceWords)],
  [writtenStatuses, toMeanings(componentWords)],
]);

/** `Not resolved`, `unresolved`: never what follows. */
const negated = /^(?:not|never|nicht|no_longer|isn't)_|^un(?=resolved|fixed|solved|completed)/;

/** The status that words stand for; undefined for other words. */
export function guessStatus(words: string, statuses: readonly string[]): string | undefined {
  const folded = key(words);
  if (negated.test(folded)) return undefined;
  return statuses.find((each) => each === folded) ?? meanings.get(statuses)?.get(folded);
}

/** The same, also for a word that is misspelt. */
export function nearestStatus(words: string, statuses: readonly string[]): string | undefined {
  if (negated.test(key(words))) return undefined;
  return guessStatus(words, statuses) ?? nearest(words, statuses);
}
