package org.commissionconnector.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.webhook.InboxDesk.KeptRing;
import org.commissionconnector.webhook.InboxDesk.State;

/** The inbox for admins. Without the token nothing here exists. */
final class AdminHandler {
  private static final String BEARER = "Bearer ";
  private static final String WHO = "admin over HTTP";
  private static final int MOST = 200;
  private static final JsonFactory JSON = new JsonFactory();

  private final Operations.Admin admin;

  AdminHandler(Operations.Admin admin) {
    this.admin = admin;
  }

  void list(Context request) {
    letIn(request);
    State state =
        Optional.ofNullable(request.queryParam("state"))
            .map(AdminHandler::state)
            .orElse(State.PARKED);
    answer(request, json(generator -> rings(generator, admin.desk().list(state, MOST))));
  }

  void show(Context request) {
    letIn(request);
    KeptRing ring = admin.desk().show(id(request)).orElseThrow(() -> new Refusal(404));
    answer(request, json(generator -> ring(generator, ring)));
  }

  void retry(Context request) {
    letIn(request);
    done(request, admin.desk().retry(id(request), WHO));
  }

  void drop(Context request) {
    letIn(request);
    done(request, admin.desk().drop(id(request), WHO));
  }

  private static void done(Context request, boolean found) {
    if (!found) {
      throw new Refusal(404);
    }
    request.status(204);
  }

  private void letIn(Context request) {
    String given = Optional.ofNullable(request.header("Authorization")).orElse("");
    if (!given.startsWith(BEARER) || !admin.token().matches(given.substring(BEARER.length()))) {
      throw new Refusal(401);
    }
  }

  private static State state(String word) {
    for (State state : State.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw new Refusal(400);
  }

  private static long id(Context request) {
    String id = request.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw new Refusal(404);
    }
    return Long.parseLong(id);
  }

  private static void answer(Context request, String json) {
    request.contentType("application/json").result(json);
  }

  private static String json(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      writing.to(generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void rings(JsonGenerator generator, List<KeptRing> rings) throws IOException {
    generator.writeStartArray();
    for (KeptRing ring : rings) {
      ring(generator, ring);
    }
    generator.writeEndArray();
  }

  private static void ring(JsonGenerator generator, KeptRing kept) throws IOException {
    generator.writeStartObject();
    generator.writeNumberField("id", kept.id());
    generator.writeStringField("state", kept.state().word());
    generator.writeStringField("source", kept.ring().source());
    generator.writeStringField("event", kept.ring().event());
    generator.writeStringField("record", kept.ring().record());
    generator.writeStringField("receivedAt", kept.ring().receivedAt().toString());
    generator.writeNumberField("attempts", kept.attempts());
    generator.writeStringField("nextAttempt", kept.nextAttempt().toString());
    if (kept.error().isPresent()) {
      generator.writeStringField("error", kept.error().get());
    }
    generator.writeEndObject();
  }

  /** Writes JSON. */
  private interface Writing {
    void to(JsonGenerator generator) throws IOException;
  }
}
