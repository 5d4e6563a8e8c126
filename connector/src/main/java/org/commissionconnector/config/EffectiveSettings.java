package org.commissionconnector.config;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.money.Rate;

/** The settings as they are in force, a line each, for the log. Secrets are hidden. */
public final class EffectiveSettings {
  private EffectiveSettings() {}

  public static List<String> lines(Settings settings) {
    List<String> lines = new ArrayList<>();
    lines.add("settings = " + settings.file());
    lines.add("company.currency = " + settings.company().currency().getCurrencyCode());
    lines.add("company.timeZone = " + settings.company().timeZone());
    lines.add("company.fiscalYearStart = %02d-01".formatted(settings.company().fiscalYearStart()));
    lines.add("plans = " + settings.plans());
    lines.add("database = " + settings.database());
    settings.connections().forEach(connection -> lines.add("connection = " + connection));
    addServer(lines, settings.server());
    addAlerts(lines, settings.alerts());
    lines.add("language = " + settings.language().code());
    addSchedule(lines, settings.schedule());
    return lines;
  }

  private static void addServer(List<String> lines, ServerSettings server) {
    lines.add("server.bind = " + server.bind());
    lines.add("server.port = " + server.port());
    lines.add("server.publicUrl = " + server.publicUrl().map(Object::toString).orElse("(none)"));
    lines.add("server.secret = " + (server.secret().isPresent() ? "[hidden]" : "(made here)"));
    lines.add("server.adminToken = " + (server.adminToken().isPresent() ? "[hidden]" : "(none)"));
    lines.add("server.workers = " + server.workers());
    lines.add(
        "server.tls = " + server.tls().map(tls -> tls.keystore().toString()).orElse("(none)"));
    lines.add("server.limits = " + server.limits());
    server.sources().forEach(source -> lines.add("server.source = " + source));
  }

  private static void addAlerts(List<String> lines, AlertSettings alerts) {
    lines.add("alerts.day = " + alerts.day());
    lines.add("alerts.below = " + alerts.below().map(Rate::toString).orElse("pace"));
    lines.add("alerts.measure = " + alerts.measure().orElse("(every one with a target)"));
  }

  private static void addSchedule(List<String> lines, ScheduleSettings schedule) {
    lines.add("schedule.catchUp = " + schedule.catchUp());
    lines.add("schedule.sweep = " + schedule.sweep());
    lines.add("schedule.writeBack = " + schedule.writeBack());
    lines.add("schedule.alerts = " + schedule.alerts());
  }
}
