"""nginx in its two parts: the upstream that answers at once, and the hop that Tacit is compared with."""

COMMON = """
daemon off;
master_process off;
pid {directory}/{name}.pid;
error_log {directory}/{name}.error;
events {{ worker_connections 2048; }}
http {{
    access_log off;
    keepalive_requests 100000000;
    client_body_temp_path {directory}/{name}-body;
    proxy_temp_path {directory}/{name}-proxy;
    fastcgi_temp_path {directory}/{name}-fastcgi;
    uwsgi_temp_path {directory}/{name}-uwsgi;
    scgi_temp_path {directory}/{name}-scgi;
    default_type application/json;
{server}
}}
"""

UPSTREAM = """
    server {{
        listen 127.0.0.1:{port};
        location / {{ return 200 '{answer}'; }}
    }}
"""

HOP = """
    upstream answers {{ server 127.0.0.1:{upstream}; keepalive 128; keepalive_requests 100000000; }}
    upstream streams {{ server 127.0.0.1:{streams}; keepalive 16; }}
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    server {{
        listen 127.0.0.1:{port};
        location / {{ proxy_pass http://answers; }}
        location /stream/ {{ proxy_pass http://streams/; proxy_buffering off; }}
    }}
"""


def write(directory, name, server):
    """Writes the configuration; returns the command that runs it."""
    path = f"{directory}/{name}.conf"
    with open(path, "w") as file:
        file.write(COMMON.format(directory=directory, name=name, server=server))
    return ["nginx", "-e", f"{directory}/{name}.error", "-c", path]


def upstream(directory, port, answer):
    assert "'" not in answer and "$" not in answer
    return write(directory, "upstream", UPSTREAM.format(port=port, answer=answer))


def hop(directory, port, upstream_port, streams_port):
    return write(directory, "hop", HOP.format(port=port, upstream=upstream_port, streams=streams_port))
