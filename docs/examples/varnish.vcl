vcl 4.1;

# Varnish in front of Lamplight. Set in Lamplight's .env:
#   SITE_URL=https://stories.example.org          what readers type
#   CDN_PURGE_URL=http://127.0.0.1:6081/          this Varnish
#   CDN_PURGE_TOKEN=some-long-secret              the same as below

import std;

backend default { .host = "127.0.0.1"; .port = "3000"; }

acl lamplight { "127.0.0.1"; "::1"; }

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ lamplight || req.http.Authorization != "Bearer some-long-secret") {
      return (synth(403));
    }
    if (req.http.Cache-Tag == "all") {
      ban("obj.status != 0");
    } else {
      # Every page whose Cache-Tag names one of them.
      ban("obj.http.Cache-Tag ~ (^|\s)(" + regsuball(req.http.Cache-Tag, " +", "|") + ")(\s|$)");
    }
    return (synth(200));
  }
  if (req.method != "GET" && req.method != "HEAD") { return (pass); }
  if (req.url ~ "^/(admin|api|-)(/|$)") { return (pass); }
  # Who wrote a comment that waits sees it in place; Lamplight verifies the cookie.
  if (req.http.Cookie ~ "(^|; )waiting-") { return (pass); }
  unset req.http.Cookie;
  return (hash);
}

sub vcl_backend_response {
  set beresp.grace = 0s;
  set beresp.keep = 0s;
  set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*max-age=([0-9]+).*$", "\1s"), 0s);
  if (beresp.ttl <= 0s || beresp.http.Set-Cookie) { set beresp.uncacheable = true; }
  # Varnish's own rules would obey the `no-cache` that is meant for browsers.
  return (deliver);
}

sub vcl_deliver {
  unset resp.http.CDN-Cache-Control;
  set resp.http.X-Varnish-Cache = obj.hits > 0;
}
