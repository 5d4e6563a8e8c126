package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.HttpLimits;

/** An Odoo that holds any number of paid invoices, made up when they are asked for. */
final class ManyInvoices implements AutoCloseable {
  private static final ObjectMapper JSON = CrmHttp.json();

  private final long invoices;
  private final HttpServer server;
  private final List<String> calls = new ArrayList<>();

  /** Holds invoices 1 to the number. */
  ManyInvoices(long invoices) {
    this.invoices = invoices;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/jsonrpc", this::answer);
    server.start();
  }

  OdooCrm crm() {
    OdooSettings settings =
        OdooSettings.of(
            "odoo",
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "company",
            "bot@example.com",
            Secret.of("secret"),
            ZoneId.of("Europe/Berlin"),
            LocalDate.of(2026, 10, 1));
    return new OdooCrm(settings, HttpLimits.DEFAULT, OdooReplay.CLOCK, duration -> {});
  }

  /** How often each method of a model was called: {@code account.move.search_read}. */
  long calls(String method) {
    synchronized (calls) {
      return calls.stream().filter(method::equals).count();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode params = JSON.readTree(exchange.getRequestBody()).path("params");
      String reply = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": " + result(params) + "}";
      byte[] body = reply.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String result(JsonNode params) {
    JsonNode args = params.path("args");
    return switch (params.path("method").asText()) {
      case "version" -> "{\"server_version\": \"17.0\", \"server_version_info\": [17, 0]}";
      case "authenticate" -> "8";
      default -> execute(args.path(3).asText() + "." + args.path(4).asText(), args.path(5));
    };
  }

  private String execute(String method, JsonNode arguments) {
    synchronized (calls) {
      calls.add(method);
    }
    JsonNode domain = arguments.path(0);
    return switch (method) {
      case "account.move.search_count" -> Long.toString(invoices);
      case "crm.lead.search_count" -> "0";
      case "account.move.search_read" -> page(domain);
      case "account.partial.reconcile.search_read" -> of(domain.path(1), ManyInvoices::partial);
      case "account.move.line.search_read" ->
          domain.path(0).path(0).asText().equals("id")
              ? of(domain.path(0), ManyInvoices::item)
              : of(domain.path(0), ManyInvoices::line);
      case "res.currency.search_read" -> "[{\"id\": 1, \"name\": \"EUR\"}]";
      case "res.company.search_read" -> "[{\"id\": 1, \"currency_id\": 1}]";
      case "product.product.search_read" -> "[{\"id\": 40, \"standard_price\": 7.0}]";
      default -> method.endsWith("fields_get") ? fields() : "[]";
    };
  }

  private String page(JsonNode domain) {
    long after = 0;
    for (JsonNode part : domain) {
      if (part.path(0).asText().equals("id")) {
        after = part.path(2).asLong();
      }
    }
    long last = Math.min(invoices, after + OdooClient.PAGE);
    return list(LongStream.rangeClosed(after + 1, last), ManyInvoices::invoice);
  }

  private static String of(JsonNode in, LongFunction<String> row) {
    LongStream.Builder ids = LongStream.builder();
    in.path(2).forEach(id -> ids.add(id.asLong()));
    return list(ids.build(), row);
  }

  private static String list(LongStream ids, LongFunction<String> row) {
    return ids.mapToObj(row).collect(Collectors.joining(",", "[", "]"));
  }

  private static String invoice(long id) {
    return """
        {"id": %d, "name": "INV/%d", "move_type": "out_invoice", "state": "posted",
         "invoice_date": "2026-11-10", "invoice_user_id": 9, "currency_id": 1,
         "company_currency_id": 1, "company_id": 1, "amount_untaxed": 100.0,
         "amount_untaxed_signed": 100.0, "amount_total": 119.0, "write_date": "2026-11-10 10:00:00"}
        """
        .formatted(id, id);
  }

  private static String line(long move) {
    return """
        {"id": %d, "move_id": %d, "product_id": 40, "quantity": 1.0, "price_subtotal": 100.0,
         "sale_line_ids": []}
        """
        .formatted(10_000_000 + move, move);
  }

  private static String partial(long move) {
    return """
        {"id": %d, "debit_move_id": %d, "credit_move_id": %d, "debit_amount_currency": 119.0,
         "credit_amount_currency": 119.0, "exchange_move_id": false}
        """
        .formatted(move, 20_000_000 + move, 30_000_000 + move);
  }

  private static String item(long id) {
    boolean isInvoice = id < 30_000_000;
    return """
        {"id": %d, "move_id": %d, "move_type": "%s", "date": "2026-11-12", "journal_id": 6}
        """
        .formatted(id, id - 20_000_000, isInvoice ? "out_invoice" : "entry");
  }

  private static String fields() {
    return List.of(
            "name",
            "move_type",
            "state",
            "invoice_date",
            "invoice_user_id",
            "currency_id",
            "company_currency_id",
            "company_id",
            "amount_untaxed",
            "amount_untaxed_signed",
            "amount_total",
            "write_date",
            "move_id",
            "product_id",
            "quantity",
            "price_subtotal",
            "sale_line_ids")
        .stream()
        .map(field -> "\"" + field + "\": {\"type\": \"char\"}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
