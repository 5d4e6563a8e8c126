package org.commissionconnector.demo.loopback;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request over HTTP/1.1: what a sandbox needs of it.
 *
 * @param path with the query
 * @param headers by their names in lower case
 */
public record HttpAsk(String method, String path, Map<String, String> headers, String body) {
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int LARGEST_BODY = 32 * 1024 * 1024;

  static HttpAsk read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", -1);
    if (start.length != 3) {
      throw new IOException("not HTTP");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT).strip(), parts[parts.length - 1].strip());
    }
    long length = Long.parseLong(headers.getOrDefault("content-length", "0"));
    boolean chunked = headers.getOrDefault("transfer-encoding", "").endsWith("chunked");
    byte[] body = chunked ? chunks(in) : bytes(in, length);
    return new HttpAsk(start[0], start[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > LONGEST_LINE) {
        throw new EOFException("the request broke off");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private static byte[] bytes(InputStream in, long length) throws IOException {
    if (length > LARGEST_BODY) {
      throw new IOException("a body of " + length + " bytes");
    }
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException("the body broke off");
    }
    return body;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long size = size(in);
    while (size > 0) {
      body.writeBytes(bytes(in, size));
      line(in);
      size = size(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static long size(InputStream in) throws IOException {
    return Long.parseLong(line(in), 16);
  }
}
