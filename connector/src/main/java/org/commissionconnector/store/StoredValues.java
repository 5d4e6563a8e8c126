package org.commissionconnector.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.RecordRef;

/** How single values stand in the tables. */
final class StoredValues {
  private StoredValues() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    text(module, Exact.class, Exact::toString, StoredValues::exact);
    text(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
    text(module, RecordRef.class, RecordRef::toString, RecordRef::parse);
    text(module, Money.class, money -> money.currency() + " " + money.minor(), StoredValues::money);
    module.addSerializer(CustomValue.class, new CustomWriter());
    module.addDeserializer(CustomValue.class, new CustomReader());
    module.addSerializer(Message.class, new MessageWriter());
    module.addDeserializer(Message.class, new MessageReader());
    return module;
  }

  private static Exact exact(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Exact.parse(text)
        : Exact.parse(text.substring(0, slash)).dividedBy(Exact.parse(text.substring(slash + 1)));
  }

  private static Money money(String text) {
    return Money.ofMinor(
        Currency.getInstance(text.substring(0, 3)), Long.parseLong(text, 4, text.length(), 10));
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new StdSerializer<>(type) {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new StdDeserializer<>(type) {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read.apply(in.getText());
          }
        });
  }

  private static final class CustomWriter extends StdSerializer<CustomValue> {
    CustomWriter() {
      super(CustomValue.class);
    }

    @Override
    public void serialize(CustomValue value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value instanceof CustomValue.Text text) {
        out.writeString(text.value());
      } else if (value instanceof CustomValue.Truth truth) {
        out.writeBoolean(truth.value());
      } else if (value instanceof CustomValue.Numeric number) {
        out.writeNumber(new BigDecimal(number.value().toString()));
      }
    }
  }

  private static final class CustomReader extends StdDeserializer<CustomValue> {
    CustomReader() {
      super(CustomValue.class);
    }

    @Override
    public CustomValue deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      JsonToken token = in.currentToken();
      if (token.isNumeric()) {
        return new CustomValue.Numeric(Exact.of(in.getDecimalValue()));
      }
      return token.isBoolean()
          ? new CustomValue.Truth(in.getBooleanValue())
          : new CustomValue.Text(in.getText());
    }
  }

  /** Writes arguments as the texts they stand for, so that they read back as nothing else. */
  private static final class MessageWriter extends StdSerializer<Message> {
    MessageWriter() {
      super(Message.class);
    }

    @Override
    public void serialize(Message value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeStringField("key", value.key());
      out.writeArrayFieldStart("arguments");
      for (Object argument : value.arguments()) {
        if (argument instanceof Message inner) {
          serialize(inner, out, provider);
        } else {
          out.writeString(String.valueOf(argument));
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private static final class MessageReader extends StdDeserializer<Message> {
    MessageReader() {
      super(Message.class);
    }

    @Override
    public Message deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return message(in.readValueAsTree());
    }

    private static Message message(JsonNode node) {
      List<Object> arguments = new ArrayList<>();
      for (JsonNode argument : node.path("arguments")) {
        arguments.add(argument.isObject() ? message(argument) : argument.asText());
      }
      return new Message(node.path("key").asText(), arguments);
    }
  }
}
