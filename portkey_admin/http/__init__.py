"""Connections, and single requests over them. Nothing here is specific to Portkey.

The modules, in reading order:

- `client`: the connections of a client, and their lifetime on one event loop.
- `backend`: which connections, and loading their modules; `in_flight`: the requests of a client.
- `settings`: the network settings; `proxies`, `certificates`: their two halves;
  `logins`: the passwords of proxies.
- `types`: requests and responses; `errors`: network errors.
- `roundtrip`: one request over our own connections; `given_client`: over a client that the user gave.
- `network`: all connections of a client, by route.
- `httpcore_transport`, `pools`: those of httpcore; `aiohttp`, `aiohttp_streams`: those of aiohttp.
- `content`: the size limit, and decompression; `watch`: timeouts of all requests with one timer.
- `network_client`: our connections as a client of httpx.
"""
